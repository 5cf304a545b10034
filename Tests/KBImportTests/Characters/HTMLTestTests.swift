import Testing

@testable import KBImport

struct HTMLTestTests {
  @Test(
    arguments: [
      "<html>", "\n\n<HTML>\n<HEAD>", "<!DOCTYPE html>",
      "<!doctype  HTML PUBLIC \"-//IETF//DTD HTML//EN\">",
      "<html lang=en>", "\u{FEFF}<title>x", "<!-- saved from url=(0014)about:internet -->\n<p>",
      "<!-- a --><!-- b -->\r\n<head>", "<?xml version='1.0'?>\n<!DOCTYPE html>", "<META NAME=x>",
      "<body\nbgcolor=x>",
      "<script>", "<style>", "<link rel=x>", "<base href=x>", "<frameset cols=1>",
      "<p>x</p>", "<h1 class=x>A lamp</h1>", "<DIV>", "<table>",
      "A lamp blinks<br>\n<br>\nIt does.", "A lamp<BR />\r\n\r\nblinks</p>\r\n",
    ])
  func pages(_ text: String) { #expect(HTMLTest.isHTML(Array(text.utf8))) }

  @Test(
    arguments: [
      "", "<", "<html", "<!--", "<!-- x", "<?xml", "<htmlx>", "<server>", "<h7>", "< html>",
      "Put <br>\nbehind a line.", "A lamp\nblinks<br>\n", "<b>Note</b>",
      "<!DOCTYPE svg>",
      "<?xml version='1.0'?><article>", "The <html> tag begins a page.\n<html>\n<head>",
      "---\ntitle: <html>\n---",
      "DOCUMENT:Q100001\n<html>", "<?php\n<html>", "# <html>", "&lt;html&gt;", "<HEAD-x>",
      "<title/x>",
    ])
  func otherTexts(_ text: String) { #expect(!HTMLTest.isHTML(Array(text.utf8))) }

  @Test func onlyTheBeginningIsLookedAt() {
    let comment = "<!--" + String(repeating: "x", count: HTMLTest.sampleSize) + "-->"
    #expect(!HTMLTest.isHTML(Array((comment + "<html>").utf8)))
    #expect(!HTMLTest.isHTML(Array(repeating: UInt8(ascii: "<"), count: 100_000)))
  }
}

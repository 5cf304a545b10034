import KBModel
import Testing

/// A page in our own words, as one template and one extraction leave it.
struct PageFixture: Sendable, CustomTestStringConvertible {
  let template: String
  let extraction: Copy.Extraction
  var path = "page.txt"
  var id: UInt32 = 299_903
  var title: String? = "A lamp blinks twice"
  /// Kind and text of each date.
  var dates: [ArticleDate] = []
  var revision: String?
  var language = "en"
  var appliesTo = 1
  var keywords: [String] = []
  var identification = Copy.Identification.stated
  /// What the body is, as ``BlockOutline`` writes it.
  let body: String
  let text: String

  var testDescription: String { "\(template), \(extraction.name), \(language)" }
}

/// The body that most fixtures share.
private let lampBody = """
  h2 SYMPTOMS
  p The lamp blinks twice and goes out.
  h2 RESOLUTION
  p To tighten the bulb, follow these steps:
  ol 1
    - p Unplug the lamp.
    - p Turn the bulb to the right.
  h2 MORE INFORMATION
  p The lamps of both series are affected.
  """

/// The middle of a page with blank lines between its blocks.
private let flattenedMiddle = """
  SYMPTOMS

  The lamp blinks twice and goes out.

  RESOLUTION

  To tighten the bulb, follow these steps:

    1. Unplug the lamp.
    2. Turn the bulb to the right.

  MORE INFORMATION

  The lamps of both series are affected.
  """

/// The middle of a page with hardly any blank line.
private let denseMiddle = """
  SYMPTOMS
  The lamp blinks twice and goes out.
  RESOLUTION
  To tighten the bulb, follow these steps:
  - Unplug the lamp.
  - Turn the bulb to the right.
  MORE INFORMATION
  The lamps of both series are affected.
  """

/// The middle of a page of HTML.
private let markupMiddle = """
  <h2>SYMPTOMS</h2><p>The lamp blinks twice and goes out.</p>
  <h2>RESOLUTION</h2><p>To tighten the bulb, follow these steps:</p>
  <ol><li>Unplug the lamp.</li><li>Turn the bulb to the right.</li></ol>
  <h2>MORE INFORMATION</h2><p>The lamps of both series are affected.</p>
  """

extension PageFixture {
  static let texts: [PageFixture] = [
    PageFixture(
      template: "kbarchive-page", extraction: .converted,
      dates: [ArticleDate(.modified, raw: "04-APR-1999")], keywords: ["kbprb"], body: lampBody,
      text: """
        KnowledgeBase Archive

        An Archive of Early Microsoft KnowledgeBase Articles

        View on GitHub

        Q299903: A lamp blinks twice

        Article: Q299903
        Product(s): Contoso Lamp
        Version(s): 1.0
        Operating System(s):
        Keyword(s): kbprb
        Last Modified: 04-APR-1999

        -------------------------------------------------------------------------------
        The information in this article applies to:

        - Contoso Lamp
        -------------------------------------------------------------------------------

        SYMPTOMS
        ========

        The lamp blinks twice and goes out.

        RESOLUTION
        ==========

        To tighten the bulb, follow these steps:

        1. Unplug the lamp.

        2. Turn the bulb to the right.

        MORE INFORMATION
        ================

        The lamps of both series are affected.
        """),
    PageFixture(
      template: "library-1998", extraction: .flattened,
      dates: [ArticleDate(.reviewed, raw: "July 31, 1997")], keywords: ["kbprb", "kbenv"],
      body: lampBody,
      text: """
        A lamp blinks twice

        Last reviewed: July 31, 1997
        Article ID: Q299903
        The information in this article applies to:
          • Contoso Lamp

        \(flattenedMiddle)

        Additional reference words: 1.00
        KBCategory: kbprb
        Keywords : kbenv
        """),
    PageFixture(
      template: "technet-1997", extraction: .flattened,
      dates: [
        ArticleDate(.modified, raw: "30-APR-1997"), ArticleDate(.created, raw: "14-DEC-1994"),
      ], body: lampBody,
      text: """
        A lamp blinks twice

        Article ID: Q299903
        Creation Date: 14-DEC-1994
        Revision Date: 30-APR-1997


        The information in this article applies to:

          • Contoso Lamp

        \(flattenedMiddle)
        """),
    PageFixture(
      template: "library-2000", extraction: .flattened,
      dates: [ArticleDate(.reviewed, raw: "March 31, 1999")], keywords: ["kbprb"], body: lampBody,
      text: """
        A lamp blinks twice

        ID: Q299903


        The information in this article applies to:
          • Contoso Lamp


        \(flattenedMiddle)

        Additional query words:

        Keywords : kbprb
        Version : 1.0
        Platform : WINDOWS
        Issue type :


        Last Reviewed: March 31, 1999
        © 2000 Microsoft Corporation. All rights reserved. Terms
        """),
    PageFixture(
      template: "footer-table", extraction: .flattened,
      dates: [ArticleDate(.reviewed, raw: "8/16/2005")], keywords: ["kbprb"], body: lampBody,
      text: """
        A lamp blinks twice (299903)



        The information in this article applies to:

          • Contoso Lamp

        This article was previously published under Q299903

        \(flattenedMiddle)

        Modification Type:MinorLast Reviewed:8/16/2005
        Keywords:kbprb KB299903
        """),
    PageFixture(
      template: "footer-table", extraction: .dense,
      dates: [ArticleDate(.reviewed, raw: "8/16/2005")], keywords: ["kbprb"], body: lampBody,
      text: """
        A lamp blinks twice (299903)
        The information in this article applies to:
        - Contoso Lamp
        This article was previously published under Q299903 \(denseMiddle)
        Modification Type: | Minor | Last Reviewed: | 8/16/2005 |
        ---|
        Keywords: | kbprb KB299903 |
        ---|
        |
        """),
    PageFixture(
      template: "wiki", extraction: .flattened, title: nil,
      dates: [ArticleDate(.modified, raw: "6/18/2007")], body: lampBody,
      text: """
        Microsoft KB Archive/299903

        From BetaArchive Wiki

        Article ID: 299903

        Article Last Modified on 6/18/2007



        APPLIES TO

          • Contoso Lamp



        This article was previously published under Q299903

        \(flattenedMiddle)
        """),
    PageFixture(
      template: "wiki", extraction: .dense, title: nil,
      dates: [ArticleDate(.modified, raw: "6/25/2002")], body: lampBody,
      text: """
        PSS ID Number: 299903
        Article Last Modified on 6/25/2002
        The information in this article applies to:
        - Contoso Lamp
        This article was previously published under Q299903
        \(denseMiddle)
        """),
    PageFixture(
      template: "wiki", extraction: .printed,
      dates: [ArticleDate(.modified, raw: "10/13/2004")],
      body: """
        h2 SYMPTOMS
        p The lamp blinks twice and goes out.
        h2 RESOLUTION
        p Turn the bulb to the right. The lamps of both series that were sold in these two years are affected.
        """,
      text: """
        KB299903 - A lamp blinks twice
        Page 1 of 2
        Knowledge Base
        A lamp blinks twice
        PSS ID Number: 299903
        Article Last Modified on 10/13/2004
        The information in this article applies to:
        Contoso Lamp
        This article was previously published under Q299903
        IN THIS TASK
        SYMPTOMS
        RESOLUTION
        SYMPTOMS
        The lamp blinks twice and goes out.
        RESOLUTION
        Turn the bulb to the right. The lamps of both series that were sold in


        these two years are affected.
        """),
    PageFixture(
      template: "support-2005", extraction: .flattened,
      dates: [ArticleDate(.reviewed, raw: "May 7, 2007")], revision: "1.1", appliesTo: 2,
      keywords: ["kbprb"], body: lampBody,
      text: """
        A lamp blinks twice

        View products that this article applies to.

        Article ID:299903
        Last Review:May 7, 2007
        Revision:1.1

        This article was previously published under Q299903

        \(flattenedMiddle)

        Back to the top

        APPLIES TO

        Contoso Lamp
        Contoso Lamp Professional
        Keywords:
        kbprb KB299903
        Back to the top
        """),
    PageFixture(
      template: "support-body", extraction: .piped, path: "299/903.txt", title: nil, appliesTo: 0,
      identification: .path,
      body: """
        p The lamp blinks twice and goes out.
        p To tighten the bulb, follow these steps:
        ol 1
          - p Unplug the lamp.
          - p Turn the bulb to the right.
        """,
      text: """
        The lamp blinks twice and goes out.
        Back to the top
        To tighten the bulb, follow these steps:
        | 1. | Unplug the lamp. |
        | 2. | Turn the bulb
        to the right. |
        Back to the top
        """),
    PageFixture(
      template: "kbalertz-named", extraction: .flattened, path: "kbNamed_299903/299903.aspx",
      title: nil, appliesTo: 0, identification: .path,
      body: """
        p The lamp blinks twice and goes out.
        p To tighten the bulb, follow these steps:
        ol 1
          - p Unplug the lamp.
          - p Turn the bulb to the right.
        p For more, see the following article:
        p [Q299904 299904] ([Q299904 http://kbalertz.com/Feedback.aspx?kbNumber=299904/]) Lamps
        """,
      text: """
        The lamp blinks twice and goes out.

        To tighten the bulb, follow these steps:

          1. Unplug the lamp.
          2. Turn the bulb to the right.

        For more, see the following article:

        299904 (http://kbalertz.com/Feedback.aspx?kbNumber=299904/) Lamps

        Back to the top
        """),
    PageFixture(
      template: "support-2008", extraction: .flattened,
      dates: [ArticleDate(.reviewed, raw: "August 14, 2009")], revision: "6.0",
      keywords: ["kbprb"], body: lampBody,
      text: """
        Help and Support

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0

        A lamp blinks twice

        This article was previously published under Q299903
        Expand all | Collapse all

        \(flattenedMiddle)

        Back to the top

        APPLIES TO
          • Contoso Lamp

        Back to the top

        Keywords:
        kbprb KB299903

        Article Translations

        Related Support Centers
        """),
    PageFixture(
      template: "support-2008", extraction: .dense,
      dates: [ArticleDate(.reviewed, raw: "August 14, 2009")], revision: "6.0", appliesTo: 0,
      body: lampBody,
      text: """
        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0 A lamp blinks twiceThis article was previously published under Q299903 On This PageSYMPTOMS The lamp blinks twice and goes out.
        RESOLUTION
        To tighten the bulb, follow these steps:
        - Unplug the lamp.
        - Turn the bulb to the right.
        MORE INFORMATIONThe lamps of both series are affected.
        """),
    PageFixture(
      template: "support-2008", extraction: .flattened, title: nil,
      dates: [
        ArticleDate(
          .reviewed, raw: "Montag, 11. November 2013", day: Day(year: 2013, month: 11, day: 11))
      ], revision: "9.0",
      language: "de", appliesTo: 0,
      body: "h2 Einführung\np Die Lampe blinkt zweimal.",
      text: """
        DetailPage-MSS-KB

        Knowledge Base

        Artikel-ID: 299903 - Geändert am: Montag, 11. November 2013 - Version: 9.0

        Auf dieser Seite

        Einführung

        Die Lampe blinkt zweimal.
        """),
    PageFixture(
      template: "support-2011", extraction: .flattened,
      dates: [ArticleDate(.reviewed, raw: "September 11, 2012")], revision: "18.0",
      keywords: ["kbprb"], body: lampBody,
      text: """
        A lamp blinks twice

        Article translations Article translations
        Article ID: 299903 - View products that this article applies to.
        This article was previously published under Q299903
        Expand all | Collapse all

        \(flattenedMiddle)

        Back to the top

        Properties

        Article ID: 299903 - Last Review: September 11, 2012 - Revision: 18.0

        Applies to

          • Contoso Lamp

        Keywords:
        kbprb KB299903
        Back to the top
        """),
    PageFixture(
      template: "support-2011", extraction: .pasted, appliesTo: 0,
      body: """
        h2 SYMPTOMS
        p The lamp blinks twice and goes out.
        h2 CAUSE
        p The bulb is loose.
        """,
      text: """
        http://support.microsoft.com/kb/299903

        A lamp blinks twice Print Print Email Email
        Article ID: 299903 - View products that this article applies to.
        Expand all | Collapse all
        Collapse imageSYMPTOMS
        The lamp blinks twice and goes out.
        Back to the topBack to the top | Give Feedback
        Collapse imageCAUSE
        The bulb is loose.
        Back to the topBack to the top | Give Feedback
        """),
    PageFixture(
      template: "support-2011", extraction: .markdown,
      dates: [ArticleDate(.reviewed, raw: "September 11, 2012")], revision: "18.0",
      body: """
        h2 SYMPTOMS
        p The lamp blinks twice and goes out.
        h2 CAUSE
        p The bulb is loose.
        """,
      text: """
        # A lamp blinks twice

        Article ID: 299903 - View products that this article applies to.

        ## SYMPTOMS

        The lamp blinks twice and goes out.

        ## CAUSE

        The bulb is loose.

        ## Properties

        Article ID: 299903 - Last Review: September 11, 2012 - Revision: 18.0

        ## Applies to

        - Contoso Lamp
        """),
    PageFixture(
      template: "support-2011", extraction: .flattened, title: "Eine Lampe blinkt zweimal",
      language: "de", appliesTo: 0,
      body: "h2 Zusammenfassung\np Die Birne ist lose.\nh2 Weitere Informationen\np Beide Reihen.",
      text: """
        Eine Lampe blinkt zweimal

        SPRACHE AUSWÄHLEN SPRACHE AUSWÄHLEN
        Artikel-ID: 299903 - Produkte anzeigen, auf die sich dieser Artikel bezieht
        Alles erweitern | Alles schließen

        Zusammenfassung

        Die Birne ist lose.

        Weitere Informationen

        Beide Reihen.
        """),
    PageFixture(
      template: "support-2011", extraction: .flattened, title: "ランプが二回点滅する",
      language: "ja", appliesTo: 0, body: "h2 概要\np 電球が緩んでいます。",
      text: """
        ランプが二回点滅する

        文書翻訳 文書翻訳
        文書番号: 299903 - 対象製品
        この記事は、以前は次の ID で公開されていました: JP299903
        すべて展開する | すべて折りたたむ

        目次

        概要

        電球が緩んでいます。
        """),
    PageFixture(
      template: "support-2011", extraction: .flattened, title: "?ampa mig?",
      language: "vi", appliesTo: 0, body: "h2 TÓM T?T\np ?èn b? l?ng.",
      text: """
        ?ampa mig?

        B?n d?ch bài vi?t B?n d?ch bài vi?t
        ID c?a bài: 299903 - Xem s?n ph?m mà bài này áp d?ng vào.
        Bung t?t c? | Thu g?n t?t c?

        TÓM T?T

        ?èn b? l?ng.
        """),
    PageFixture(
      template: "support-2015", extraction: .flattened, appliesTo: 0,
      body: "p The lamp blinks twice and goes out.\nh2 More information\np Both series.",
      text: """
        You are currently offline, waiting for your internet to reconnect

        A lamp blinks twice

        This article was previously published under Q299903

        The lamp blinks twice and goes out.

        More information

        Both series.
        """),
    PageFixture(
      template: "support-2015", extraction: .flattened, title: "La lampe clignote deux fois",
      language: "fr", appliesTo: 0, body: "p L’ampoule est lâche.",
      text: """
        La lampe clignote deux fois

        La version anglaise de cet article est la suivante: 299903

        L’ampoule est lâche.
        """),
    PageFixture(
      template: "support-2017", extraction: .flattened, path: "kb/299903.txt",
      identification: .path, body: "p The lamp blinks twice and goes out.",
      text: """
        A lamp blinks twice

        Applies to: Contoso LampContoso Lamp Professional


        The lamp blinks twice and goes out.
        """),
    PageFixture(
      template: "documentation", extraction: .flattened,
      body:
        "p This article mends a lamp that blinks.\nh2 Symptoms\np The lamp blinks twice and goes out.",
      text: """
        A lamp blinks twice

        This article mends a lamp that blinks.

        Applies to:   Contoso Lamp
        Original KB number:   299903

        Symptoms

        The lamp blinks twice and goes out.
        """),
    PageFixture(
      template: "mirror", extraction: .flattened,
      dates: [ArticleDate(.created, raw: "4/16/2018")], revision: "2", appliesTo: 0,
      keywords: ["kbprb"],
      body: "h2 Symptoms\np The lamp blinks twice and goes out.",
      text: """
        Notice: This website is an unofficial Microsoft Knowledge Base (hereinafter KB) archive.

        A lamp blinks twice


        View products that this article applies to.

        Symptoms

        The lamp blinks twice and goes out.

        ↑ Back to the top


        Keywords: KB299903, kbprb

        ↑ Back to the top

        Article Info
        Article ID : 299903
        Revision : 2
        Created on : 4/16/2018
        """),
    PageFixture(
      template: "kbalertz", extraction: .flattened,
      dates: [ArticleDate(.reviewed, raw: "August 14, 2009")], revision: "6.0", appliesTo: 0,
      body: "p The lamp blinks twice and goes out.",
      text: """
        Microsoft Knowledge Base Article

        This article contents is Microsoft Copyrighted material.

        Terms
        of Use |
        Trademarks

        Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0

        A lamp blinks twice

        The lamp blinks twice and goes out.
        """),
  ]
}

/// A page of HTML, and the text that an extraction with blank lines makes of it.
struct PagePair: Sendable, CustomTestStringConvertible {
  let template: String
  let html: String

  var testDescription: String { template }

  /// The text of the same page.
  var text: String {
    PageFixture.texts.first {
      $0.template == template && $0.extraction == .flattened && $0.language == "en"
    }?.text
      ?? ""
  }
}

extension PagePair {
  static let all: [PagePair] = [
    PagePair(
      template: "footer-table",
      html: """
        <HTML><HEAD><TITLE>A lamp blinks twice (299903)</TITLE></HEAD><BODY>
        <H1>A lamp blinks twice (299903)</H1><HR>The information in this article applies to:
        <UL><LI>Contoso Lamp</UL>This article was previously published under Q299903
        \(markupMiddle)
        <TABLE><TR><TD>Modification Type:</TD><TD>Minor</TD><TD>Last Reviewed:</TD><TD>8/16/2005</TD></TR>
        <TR><TD>Keywords:</TD><TD colspan=3>kbprb KB299903</TD></TR></TABLE></BODY></HTML>
        """),
    PagePair(
      template: "support-2005",
      html: """
        <!DOCTYPE html><html><head><title>A lamp blinks twice</title><script>document.write("Revision: 9")</script></head>
        <body><h1 class="title">A lamp blinks twice</h1>
        <div class="appliesToLink"><a href="#appliesto">View products that this article applies to.</a></div>
        <div class="articleProperty"><table><tr><td>Article ID</td><td>:</td><td>299903</td></tr>
        <tr><td>Last Review</td><td>:</td><td>May 7, 2007</td></tr><tr><td>Revision</td><td>:</td><td>1.1</td></tr></table></div>
        <div class="notice">This article was previously published under Q299903</div>
        <h2>SYMPTOMS</h2><div class="sbody">The lamp blinks twice and goes out.</div>
        <h2>RESOLUTION</h2><div class="sbody">To tighten the bulb, follow these steps:
        <table class="list ol"><tr><td class="number">1.</td><td class="text">Unplug the lamp.</td></tr>
        <tr><td class="number">2.</td><td class="text">Turn the bulb to the right.</td></tr></table></div>
        <h2>MORE INFORMATION</h2><div class="sbody">The lamps of both series are affected.</div>
        <p class="topOfPage"><a href="#top">Back to the top</a></p>
        <div class="appliesTo"><hr><h5>APPLIES TO</h5><table class="list">
        <tr><td class="bullet">•</td><td class="text">Contoso Lamp</td></tr>
        <tr><td class="bullet">•</td><td class="text">Contoso Lamp Professional</td></tr></table></div>
        <table><tr><td class="header"><h5>Keywords: </h5></td><td class="text">kbprb KB299903</td></tr></table>
        </body></html>
        """),
    PagePair(
      template: "support-2008",
      html: """
        <html><body><div>Article ID: 299903 - Last Review: August 14, 2009 - Revision: 6.0</div>
        <h1>A lamp blinks twice</h1><p>This article was previously published under Q299903</p>
        \(markupMiddle)
        <h5>APPLIES TO</h5><ul><li>Contoso Lamp</li></ul><p>Keywords: kbprb KB299903</p></body></html>
        """),
    PagePair(
      template: "support-2011",
      html: """
        <html lang="en"><body><nav><a href="/">Home</a></nav><h1>A lamp blinks twice</h1>
        <p>Article ID: 299903 - View products that this article applies to.</p>
        <p>This article was previously published under Q299903</p>
        \(markupMiddle)
        <h3>Properties</h3><p>Article ID: 299903 - Last Review: September 11, 2012 - Revision: 18.0</p>
        <h3>Applies to</h3><ul><li>Contoso Lamp</li></ul><p>Keywords: kbprb KB299903</p></body></html>
        """),
    PagePair(
      template: "mirror",
      html: """
        <!DOCTYPE html><html lang="en"><head><title>A lamp blinks twice - KB archive</title></head><body>
        <p>Notice: This website is an unofficial Microsoft Knowledge Base (hereinafter KB) archive.</p>
        <h1>A lamp blinks twice</h1><p><a href="#a">View products that this article applies to.</a></p>
        <h3>Symptoms</h3><p>The lamp blinks twice and goes out.</p><p>↑ Back to the top</p>
        <p>Keywords: KB299903, kbprb</p><h3>Article Info</h3>
        <p>Article ID : 299903<br>Revision : 2<br>Created on : 4/16/2018</p></body></html>
        """),
    PagePair(
      template: "library-1998",
      html: """
        <HTML><HEAD><title>A lamp blinks twice </TITLE><META NAME="KBID" CONTENT="Q299903"></HEAD><BODY>
        <!--DOCBODY_START--><CENTER><TABLE BORDER="0"><TR><TD><H1>A lamp blinks twice</H1>
        Last reviewed:  July 31, 1997<BR>
        <B>Article ID: Q299903</B></TD></TR><TR><TD>
        The information in this article applies to:

        <UL><LI>Contoso Lamp
        </UL>
        <P>
        <P><h2>SYMPTOMS</h2>
         
        <P>
        The lamp blinks twice and goes out.
        <P>
        <P><h2>RESOLUTION</h2>
         
        <P>
        To tighten the bulb, follow these steps:

        <OL><P><LI>Unplug the lamp.

        <P><LI>Turn the bulb to the right.

        <P></OL><h2>MORE INFORMATION</h2>
         
        <P>
        The lamps of both series are affected.
        <P>
        </TD></TR></TABLE>
        <!--DOCBODY_END--><!--FOOTER_START-->
        Additional reference words: 1.00<BR>
        KBCategory: kbprb<BR>
        Keywords            : kbenv<BR>
        <!--FOOTER_END--></BODY></HTML>
        """),
  ]
}

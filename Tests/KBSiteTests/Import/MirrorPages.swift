/// Pages as mirrors have them, in our own words.
enum MirrorPages {
  /// A page that shows its number.
  static func support(_ number: Int, _ title: String, text: String = "The lamp blinks twice.")
    -> String
  {
    """
    <html><head><title>\(title)</title></head><body><h1>\(title)</h1>
    <p>Article ID: \(number)</p><p>Last Review: May 2, 2005</p><p>Revision: 2.1</p>
    <h2>SYMPTOMS</h2><p>\(text)</p>
    <h2>APPLIES TO</h2><ul><li>Contoso Lamp 1.0</li></ul><p>Keywords: kbprb KB\(number)</p></body></html>
    """
  }

  /// A page whose number stands in its path alone.
  static let unnumbered = """
    <html><head><title>XADM: A Lamp Blinks</title></head><body><h2>XADM: A Lamp Blinks</h2>
    <p>The information in this article applies to:</p><ul><li>Contoso Lamp</li></ul>
    <h3>SUMMARY</h3><p>Turn the bulb to the right.</p>
    <table><tr><td>Modification Type:</td><td>Major</td><td>Last Reviewed:</td><td>11/6/2003</td></tr></table>
    <table><tr><td>Keywords:</td><td>kbprb</td></tr></table></body></html>
    """

  static let index = """
    <html><head><title>All lamps</title></head><body><h1>All lamps</h1>
    <ul><li><a href="195/875.HTM">A lamp</a></li></ul></body></html>
    """

  /// The beginning of a picture.
  static let image: [UInt8] = Array("GIF89a".utf8) + [UInt8](repeating: 0, count: 400)
}

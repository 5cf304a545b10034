extension PageLanguage {
  static let german = PageLanguage(
    tag: "de", number: ["Artikel-ID", "Artikelnummer"],
    reviewed: ["Geändert am", "Letzte Überarbeitung", "Letzte Aktualisierung"],
    revision: ["Version", "Revision"],
    productsLink: ["Produkte anzeigen, auf die sich dieser Artikel bezieht"],
    earlierNumber: ["Dieser Artikel wurde zuvor veröffentlicht unter"],
    englishNumber: ["Den englischen Originalartikel können Sie über folgenden Link abrufen"],
    appliesTo: ["Die Informationen in diesem Artikel beziehen sich auf", "Gilt für"],
    keywords: ["Keywords", "Schlüsselwörter"], properties: ["Eigenschaften"],
    translations: ["SPRACHE AUSWÄHLEN", "Artikelübersetzungen"],
    expandAll: ["Alles erweitern | Alles schließen"], contents: ["Auf dieser Seite", "Inhalt"],
    sectionEnds: ["Zum Anfang", "Nach oben"],
    sections: [
      "Zusammenfassung", "Einführung", "Problembeschreibung", "Ursache", "Lösung", "Abhilfe",
      "Workaround", "Status", "Weitere Informationen", "Informationsquellen", "Symptome",
      "Fehlerbehebung",
    ],
    chrome: ["Hilfe und Support"],
    dates: PageDates(
      .dayMonthYear,
      months: """
        januar/jänner februar märz/maerz april mai juni juli august september
        oktober november dezember
        """))

  static let dutch = PageLanguage(
    tag: "nl", number: ["Artikel ID", "Artikel-id", "Artikelnummer"],
    reviewed: ["Laatste beoordeling", "Laatst bijgewerkt"], revision: ["Wijziging", "Revisie"],
    productsLink: ["Bekijk de producten waarop dit artikel van toepassing is."],
    earlierNumber: ["Dit artikel is eerder gepubliceerd onder"],
    appliesTo: ["Van toepassing op", "De informatie in dit artikel is van toepassing op"],
    keywords: ["Trefwoorden"], properties: ["Eigenschappen"],
    translations: ["Artikelvertalingen", "Vertaalde artikelen"],
    expandAll: ["Alles uitklappen | Alles samenvouwen", "Alles weergeven | Alles verbergen"],
    contents: ["Op deze pagina"], sectionEnds: ["Terug naar boven"],
    sections: [
      "Samenvatting", "Inleiding", "Symptomen", "Oorzaak", "Oplossing", "Workaround", "Status",
      "Meer informatie", "Referenties", "De informatie in dit artikel",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        januari februari maart april mei juni juli augustus september oktober
        november december
        """))

  static let swedish = PageLanguage(
    tag: "sv", number: ["Artikel-id", "Artikelnummer"],
    reviewed: ["Senaste granskning", "Senast granskad"], revision: ["Revision"],
    productsLink: ["Visa produkter som artikeln gäller."],
    earlierNumber: ["Denna artikel har tidigare publicerats under"],
    appliesTo: ["Informationen i denna artikel gäller", "Gäller"], keywords: ["Nyckelord"],
    properties: ["Egenskaper"], translations: ["Artikelöversättning"],
    expandAll: ["Visa alla | Dölj alla"], contents: ["På den här sidan"],
    sectionEnds: ["Till början", "Överst på sidan"],
    sections: [
      "Sammanfattning", "Inledning", "Symptom", "Orsak", "Lösning", "Status", "Mer Information",
      "Mer information", "Referenser", "Workaround",
    ],
    dates: PageDates(
      .yearMonthDay,
      months: """
        januari februari mars april maj juni juli augusti september oktober
        november december
        """))
}

extension PageLanguage {
  static let french = PageLanguage(
    tag: "fr", number: ["Numéro d'article", "Numéro d’article", "Numéro de l'article"],
    reviewed: ["Dernière mise à jour", "Date de révision", "Dernière révision"],
    revision: ["Version", "Révision"],
    productsLink: [
      "Voir les produits auxquels s'applique cet article",
      "Voir les produits auxquels s’applique cet article",
    ],
    earlierNumber: [
      "Ancien nº de publication de cet article", "Ancien n° de publication de cet article",
      "Cet article a été publié précédemment sous le numéro",
    ],
    englishNumber: [
      "La version anglaise de cet article est la suivante",
      "La version anglaise correspondant à cet article est la suivante",
    ],
    appliesTo: [
      "Les informations contenues dans cet article s'appliquent au(x) produit(s) suivant(s)",
      "S'applique à",
    ],
    keywords: ["Mots-clés"], properties: ["Propriétés"], translations: ["Traductions disponibles"],
    expandAll: ["Agrandir tout | Réduire tout"],
    // Not to be taken for the Italian word, which is a section's name.
    contents: ["Sommaire", "Sur cette page"], sectionEnds: ["Retour au début", "Haut de la page"],
    sections: [
      "Résumé", "Introduction", "Symptômes", "Cause", "Résolution", "Contournement", "Statut",
      "État", "Plus d'informations", "Plus d’informations", "Références",
      "Solution de contournement",
      "Informations complémentaires",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        janvier février/fevrier mars avril mai juin juillet août/aout septembre
        octobre novembre décembre/decembre
        """))

  static let spanish = PageLanguage(
    tag: "es", number: ["Id. de artículo", "Identificador de artículo", "Id. del artículo"],
    reviewed: ["Última revisión", "Fecha de la última revisión"],
    revision: ["Versión", "Revisión"],
    productsLink: ["Ver los productos a los que se aplica este artículo"],
    earlierNumber: ["Este artículo se publicó anteriormente con el número"],
    englishNumber: ["La versión en inglés de este artículo es la siguiente"],
    appliesTo: ["La información de este artículo se refiere a", "Se aplica a"],
    keywords: ["Palabras clave"], properties: ["Propiedades"],
    translations: ["Seleccione idioma", "Traducciones del artículo"],
    expandAll: ["Expandir todo | Contraer todo"], contents: ["En esta página"],
    sectionEnds: ["Volver al principio"],
    sections: [
      "Resumen", "INTRODUCCIÓN", "Introducción", "Síntomas", "Causa", "Solución", "Resolución",
      "Estado", "Más información", "Referencias", "Solución alternativa",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        enero febrero marzo abril mayo junio julio agosto septiembre/setiembre
        octubre noviembre diciembre
        """))

  static let italian = PageLanguage(
    tag: "it", number: ["Identificativo articolo", "ID articolo"],
    reviewed: ["Ultima modifica", "Ultima revisione"], revision: ["Revisione"],
    productsLink: [
      "Visualizza i prodotti a cui si riferisce l’articolo.",
      "Visualizza i prodotti a cui si riferisce l'articolo.",
    ],
    earlierNumber: [
      "Questo articolo è stato precedentemente pubblicato con il codice di riferimento",
      "Il presente articolo è stato precedentemente pubblicato con il codice di riferimento",
    ],
    englishNumber: [
      "Di seguito è riportata la versione originale in inglese dell’articolo",
      "Di seguito è riportata la versione originale in inglese dell'articolo",
    ],
    appliesTo: ["Le informazioni in questo articolo si applicano a", "Si applica a"],
    keywords: ["Chiavi"], properties: ["Proprietà"], translations: ["Traduzione articoli"],
    expandAll: ["Espandi tutto | Chiudi tutto"], contents: ["In questa pagina"],
    sectionEnds: ["Torna all’inizio", "Torna all'inizio"],
    sections: [
      "Sommario", "Introduzione", "INTRODUZIONE", "Sintomi", "Cause", "Causa", "Risoluzione",
      "Workaround", "Status", "Informazioni", "Riferimenti", "Soluzione alternativa",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
        ottobre novembre dicembre
        """))

  static let portuguese = PageLanguage(
    tag: "pt", number: ["ID do artigo", "Identificação do artigo"],
    reviewed: ["Última revisão", "Última Revisão"], revision: ["Revisão"],
    productsLink: [
      "Exibir os produtos aos quais esse artigo se aplica.",
      "Ver produtos para os quais este artigo se aplica.",
    ],
    earlierNumber: [
      "Este artigo foi publicado anteriormente em", "Este artigo foi previamente publicado sob",
    ],
    englishNumber: ["A versão em inglês deste artigo é a seguinte"],
    appliesTo: ["A informação contida neste artigo aplica-se a", "Aplica-se a"],
    keywords: ["Palavras-chave"], properties: ["Propriedades"],
    translations: ["Traduções deste artigo", "Traduções de artigos"],
    expandAll: ["Expandir tudo | Recolher tudo"], contents: ["Nesta página", "Neste artigo"],
    sectionEnds: ["Voltar para o início", "Voltar ao topo"],
    sections: [
      "Sumário", "Resumo", "Introdução", "INTRODUÇÃO", "Sintomas", "Causa", "Resolução",
      "Como Contornar", "Situação", "Mais Informações", "Mais informações", "Referências",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        janeiro fevereiro março abril maio junho julho agosto setembro outubro
        novembro dezembro
        """))
}

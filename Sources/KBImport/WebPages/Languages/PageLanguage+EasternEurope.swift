extension PageLanguage {
  static let polish = PageLanguage(
    tag: "pl", number: ["Numer ID artykułu"],
    reviewed: ["Ostatnia weryfikacja", "Ostatnia aktualizacja"],
    revision: ["Zmieniona", "Weryfikacja"],
    productsLink: ["Zobacz jakich produktów dotyczą zawarte w tym artykule porady."],
    earlierNumber: ["Ten artykuł był wcześniej publikowany pod numerem"],
    englishNumber: ["Anglojęzyczna wersja tego artykułu to"],
    appliesTo: ["Informacje zawarte w tym artykule dotyczą", "Dotyczy"],
    keywords: ["Słowa kluczowe"], properties: ["Właściwości"],
    translations: ["Tłumaczenia artykułów"],
    expandAll: ["Rozwiń wszystko | Zwiń wszystko"], contents: ["Na tej stronie"],
    sectionEnds: ["Powrót do początku"],
    sections: [
      "Streszczenie", "WPROWADZENIE", "Wprowadzenie", "Symptomy", "Objawy", "Przyczyna",
      "Rozwiązanie",
      "Obejście problemu", "Stan", "Więcej informacji", "Materiały referencyjne",
      "Powiązane artykuły",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj
        czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień
        października/październik listopada/listopad grudnia/grudzień
        """))

  static let czech = PageLanguage(
    tag: "cs", number: ["ID článku"], reviewed: ["Poslední aktualizace", "Poslední revize"],
    revision: ["Revize"],
    productsLink: ["Produkty, které se vztahují k tomuto článku."],
    earlierNumber: ["Tento článek byl dříve publikován pod číslem"],
    englishNumber: [
      "Projděte si také anglickou verzi článku", "Projděte si také anglickou verzi tohoto článku",
    ],
    appliesTo: ["Informace v tomto článku jsou určeny pro produkt", "Platí pro"],
    keywords: ["Klíčová slova"], properties: ["Vlastnosti"], translations: ["Překlady článku"],
    expandAll: ["Rozbalit všechny záložky | Minimalizovat všechny záložky"],
    contents: ["Na této stránce"], sectionEnds: ["Zpět na začátek", "Zpět nahoru"],
    sections: [
      "Souhrn", "ÚVOD", "Úvod", "Příznaky", "Příčina", "Řešení", "Jak potíže obejít", "Prohlášení",
      "Další informace", "Odkazy",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        ledna/leden února/únor března/březen dubna/duben května/květen
        června/červen července/červenec srpna/srpen září října/říjen
        listopadu/listopad prosince/prosinec
        """))

  static let hungarian = PageLanguage(
    tag: "hu", number: ["Cikk azonosítója", "A cikk azonosítója"],
    reviewed: ["Utolsó módosítás", "Utolsó ellenőrzés"], revision: ["Verziószám", "Változat"],
    productsLink: ["A cikkben érintett termékek listájának megtekintése."],
    earlierNumber: ["A cikk korábban a következő azonosítóval jelent meg"],
    appliesTo: ["A cikkben található információ a következő(k)re vonatkozik"],
    keywords: ["Kulcsszavak"], properties: ["Tulajdonságok"], translations: ["Cikk fordítása"],
    expandAll: ["Az összes kibontása | Az összes összecsukása"], contents: ["A lap tartalma"],
    sectionEnds: ["Vissza a lap tetejére"],
    sections: [
      "Összefoglaló", "Bevezetés", "BEVEZETÉS", "A jelenség", "Jelenség", "Ok", "A probléma oka",
      "Megoldás",
      "Kerülő megoldás", "Állapot", "További információ", "Hivatkozások",
    ],
    dates: PageDates(
      .yearMonthDay,
      months: """
        január február március április május június július augusztus szeptember
        október november december
        """))

  static let turkish = PageLanguage(
    tag: "tr", number: ["Makale numarası", "Makale kimliği"],
    reviewed: ["Son Gözden Geçirme", "Son gözden geçirme"],
    revision: ["Düzeltme", "Gözden geçirme"],
    productsLink: ["Bu makalenin uygulandığı ürünleri görün."],
    earlierNumber: ["Bu makale daha önce şu numarayla yayımlanmıştır"],
    appliesTo: ["Bu makaledeki bilginin uygulandığı durum", "Uygulandığı Öğe"],
    keywords: ["Anahtar Kelimeler", "Anahtar sözcükler"], properties: ["Özellikler"],
    translations: ["Makale Tercümeleri", "Makale çevirileri"],
    expandAll: ["Hepsini aç | Hepsini kapa", "Tümünü aç | Tümünü kapa"], contents: ["Bu sayfada"],
    sectionEnds: ["Başa dön"],
    sections: [
      "Özet", "Giriş", "GİRİŞ", "Belirtiler", "Neden", "Çözüm", "Pratik çözüm", "Durum",
      "Daha fazla bilgi", "Kaynaklar", "Referanslar",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım
        aralık
        """))

  static let russian = PageLanguage(
    tag: "ru", number: ["Код статьи"], reviewed: ["Последнее изменение", "Последний отзыв"],
    revision: ["Редакция", "Revision"],
    productsLink: [
      "Продукты, к которым относится данная статья",
      "Vizualizaţi produsele pentru care se aplică acest articol.",
    ],
    earlierNumber: ["Эта статья ранее была опубликована под номером"],
    englishNumber: ["Эта статья на английском языке"],
    appliesTo: ["Информация в данной статье относится к следующим продуктам", "Применяется к"],
    keywords: ["Ключевые слова"], properties: ["Свойства"], translations: ["Переводы статьи"],
    expandAll: ["Развернуть все | Свернуть все"], contents: ["В этой статье", "На этой странице"],
    sectionEnds: ["К началу страницы", "Перейти к началу страницы"],
    sections: [
      "Аннотация", "ВВЕДЕНИЕ", "Введение", "Проблема", "Симптомы", "Причина", "Решение",
      "Временное решение", "Статус", "Состояние", "Дополнительная информация", "Ссылки",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь
        июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь
        декабря/декабрь
        """))

  static let greek = PageLanguage(
    tag: "el", number: ["Αναγν. άρθρου"], reviewed: ["Τελευταία αναθεώρηση"],
    revision: ["Αναθεώρηση"],
    productsLink: ["Δείτε τα προϊόντα στα οποία αναφέρεται το συγκεκριμένο άρθρο."],
    earlierNumber: ["Αυτό το άρθρο είχε δημοσιευθεί παλιότερα με το αναγνωριστικό"],
    appliesTo: ["Οι πληροφορίες σε αυτό το άρθρο ισχύουν για"], keywords: ["Λέξεις-κλειδιά"],
    properties: ["Ιδιότητες"], translations: ["Μεταφράσεις άρθρων"],
    expandAll: ["Ανάπτυξη όλων | Σύμπτυξη όλων"], contents: ["Σε αυτήν τη σελίδα"],
    sectionEnds: ["Επιστροφή στην κορυφή"],
    sections: [
      "Περίληψη", "Εισαγωγή", "ΕΙΣΑΓΩΓΗ", "Συμπτώματα", "Αιτία", "Προτεινόμενη αντιμετώπιση",
      "Επίλυση", "Εναλλακτικός τρόπος αντιμετώπισης", "Κατάσταση", "Περισσότερες πληροφορίες",
      "Αναφορές",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        ιανουαρίου/ιανουάριος φεβρουαρίου/φεβρουάριος μαρτίου/μάρτιος
        απριλίου/απρίλιος μαΐου/μάιος ιουνίου/ιούνιος ιουλίου/ιούλιος
        αυγούστου/αύγουστος σεπτεμβρίου/σεπτέμβριος οκτωβρίου/οκτώβριος
        νοεμβρίου/νοέμβριος δεκεμβρίου/δεκέμβριος
        """))
}

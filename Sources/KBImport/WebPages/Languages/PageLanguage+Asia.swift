extension PageLanguage {
  static let japanese = PageLanguage(
    tag: "ja", number: ["文書番号"], reviewed: ["最終更新日"], revision: ["リビジョン"],
    productsLink: ["対象製品", "この資料は以下の製品について記述したものです。"],
    earlierNumber: ["この記事は、以前は次の ID で公開されていました"],
    englishNumber: ["英語版 KB", "この記事の英語版"],
    appliesTo: ["この資料は以下の製品について記述したものです。", "対象製品"], keywords: ["キーワード"],
    properties: ["プロパティ"], translations: ["文書翻訳"],
    expandAll: ["すべて展開する | すべて折りたたむ"], contents: ["目次", "このタスクで"],
    sectionEnds: ["先頭へ戻る", "このページの先頭へ"],
    sections: [
      "概要", "はじめに", "現象", "原因", "解決方法", "回避策", "状況", "詳細", "参考", "関連情報",
      "この資料について",
    ],
    dates: PageDates(.yearMonthDay))

  static let simplifiedChinese = PageLanguage(
    tag: "zh-CN", number: ["文章编号"], reviewed: ["最后修改", "上次审阅"], revision: ["修订"],
    productsLink: ["查看本文应用于的产品"], earlierNumber: ["本文的发布号曾为"],
    englishNumber: ["本文的英文版本为", "Microsoft 知识库中原文章的编号为"],
    appliesTo: ["这篇文章中的信息适用于", "适用于"], keywords: ["关键字"], properties: ["属性"],
    translations: ["文章翻译"], expandAll: ["展开全部 | 关闭全部"], contents: ["本页"],
    sectionEnds: ["回到顶端", "返回页首"],
    sections: ["概要", "简介", "症状", "原因", "解决方案", "替代方法", "状态", "更多信息", "参考"],
    dates: PageDates(.yearMonthDay))

  static let traditionalChinese = PageLanguage(
    tag: "zh-TW", number: ["文章編號"], reviewed: ["上次校閱"], revision: ["版次"],
    productsLink: ["檢視此文章適用的產品。"], earlierNumber: ["本文曾發行於"],
    appliesTo: ["這篇文章中的資訊適用於", "適用於"], keywords: ["關鍵字"], properties: ["屬性"],
    translations: ["文章翻譯"], expandAll: ["全部展開 | 全部摺疊"], contents: ["在此頁中", "本頁"],
    sectionEnds: ["回此頁最上方", "回到頁首"],
    sections: ["結論", "簡介", "徵狀", "發生的原因", "解決方案", "其他可行方案", "狀況說明", "其他相關資訊", "參考"],
    dates: PageDates(.yearMonthDay))

  static let korean = PageLanguage(
    tag: "ko", number: ["기술 자료 ID", "문서 ID"], reviewed: ["마지막 검토"], revision: ["수정"],
    productsLink: ["이 문서가 적용되는 제품 보기"], earlierNumber: ["이 문서는 이전에 다음 ID로 출판되었음"],
    appliesTo: ["본 문서의 정보는 다음의 제품에 적용됩니다.", "적용 대상"], keywords: ["키워드"],
    properties: ["속성"], translations: ["기술 자료 번역"], expandAll: ["모두 확대 | 모두 축소"],
    contents: ["이 페이지에서"], sectionEnds: ["위로 가기"],
    sections: ["요약", "소개", "현상", "원인", "해결 방법", "해결 과정", "현재 상태", "추가 정보", "참조"],
    dates: PageDates(.yearMonthDay))

  static let thai = PageLanguage(
    tag: "th", number: ["หมายเลขบทความ (Article ID)", "หมายเลขบทความ"],
    reviewed: ["แก้ไขครั้งล่าสุด", "ตรวจสอบครั้งสุดท้าย"], revision: ["Revision", "การแก้ไข"],
    productsLink: ["ผลิตภัณฑ์ที่เกี่ยวข้องในบทความนี้"],
    earlierNumber: ["บทความนี้ถูกเผยแพร่แล้วก่อนหน้านี้ใน"],
    appliesTo: ["ใช้กับ", "ข้อมูลในบทความนี้ใช้กับ"], keywords: ["Keywords", "คำสำคัญ"],
    properties: ["คุณสมบัติ"], translations: ["การแปลบทความ"],
    expandAll: ["ขยายทั้งหมด | ยุบทั้งหมด"], contents: ["เนื้อหาบนหน้านี้"],
    sectionEnds: ["กลับไปด้านบน"],
    sections: [
      "สรุป", "บทนำ", "อาการ", "สาเหตุ", "การแก้ไข", "วิธีแก้ปัญหา", "สถานะ", "ข้อมูลเพิ่มเติม", "การอ้างอิง",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน
        ตุลาคม พฤศจิกายน ธันวาคม
        """, yearsAhead: 543))

  static let vietnamese = PageLanguage(
    tag: "vi", number: ["ID của bài", "ID bài viết"],
    reviewed: ["Lần xem xét cuối", "Lần xem xét sau cùng"],
    revision: ["Sửa đổi", "Xem lại"],
    productsLink: ["Xem sản phẩm mà bài này áp dụng vào."],
    earlierNumber: ["Bài viết này trước đây đã được xuất bản dưới"],
    appliesTo: ["Áp dụng", "Áp dụng cho"], keywords: ["Từ khóa"], properties: ["Thuộc tính"],
    translations: ["Bản dịch bài viết"], expandAll: ["Bung tất cả | Thu gọn tất cả"],
    contents: ["Ở Trang này"], sectionEnds: ["Quay lại đầu trang"],
    sections: [
      "TÓM TẮT", "GIỚI THIỆU", "TRIỆU CHỨNG", "NGUYÊN NHÂN", "GIẢI PHÁP", "CÁCH GIẢI QUYẾT KHÁC",
      "TÌNH TRẠNG",
      "THÔNG TIN THÊM", "THAM KHẢO", "Tóm tắt", "Triệu chứng", "Nguyên nhân", "Giải pháp",
      "Thông tin thêm",
    ],
    dates: PageDates(
      .dayMonthYear,
      months: """
        tháng_một/tháng_giêng tháng_hai tháng_ba tháng_tư/tháng_bốn tháng_năm
        tháng_sáu tháng_bảy tháng_tám tháng_chín tháng_mười tháng_mười_một
        tháng_mười_hai/tháng_chạp
        """))

  static let hindi = PageLanguage(
    tag: "hi", number: ["आलेख ID", "लेख ID"], reviewed: ["अंतिम समीक्षा"], revision: ["संशोधन"],
    productsLink: [], earlierNumber: [], keywords: ["कीवर्ड"], translations: ["आलेख अनुवाद"],
    expandAll: ["सभी विस्तृत करें | सभी संकुचित करें"],
    sections: ["सारांश", "परिचय", "लक्षण", "कारण", "समाधान", "अधिक जानकारी"],
    dates: PageDates(
      .dayMonthYear,
      months: """
        जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर
        अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
        """))
}

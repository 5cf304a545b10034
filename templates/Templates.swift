/// The default templates and assets, embedded in the binary so that it works where there is no `templates` folder.
public enum DefaultTemplates {
  /// Contents by path relative to the templates folder (`pages/article.mustache`).
  public static let files: [String: [UInt8]] = [
    "pages/about.mustache": PackageResources.about_mustache,
    "pages/article.mustache": PackageResources.article_mustache,
    "pages/group.mustache": PackageResources.group_mustache,
    "pages/home.mustache": PackageResources.home_mustache,
    "pages/index.mustache": PackageResources.index_mustache,
    "pages/not-found.mustache": PackageResources.not_found_mustache,
    "partials/applies-to.mustache": PackageResources.applies_to_mustache,
    "partials/bar.mustache": PackageResources.bar_mustache,
    "partials/entry.mustache": PackageResources.entry_mustache,
    "partials/field.mustache": PackageResources.field_mustache,
    "partials/figures.mustache": PackageResources.figures_mustache,
    "partials/foot.mustache": PackageResources.foot_mustache,
    "partials/group-item.mustache": PackageResources.group_item_mustache,
    "partials/head.mustache": PackageResources.head_mustache,
    "partials/neighbours.mustache": PackageResources.neighbours_mustache,
    "partials/number-form.mustache": PackageResources.number_form_mustache,
    "partials/parts.mustache": PackageResources.parts_mustache,
    "assets/icon.svg": PackageResources.icon_svg,
    "assets/kb.css": PackageResources.kb_css,
    "assets/kb.js": PackageResources.kb_js,
  ]
}

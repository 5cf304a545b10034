/// Files that publish an archive, embedded so that the program can put them into a new one.
public enum Recipes {
  /// Builds and publishes with GitHub Pages.
  public static let gitHubPages = PackageResources.github_pages_yml
  /// Builds and publishes with GitLab Pages.
  public static let gitLabPages = PackageResources.gitlab_pages_yml
}

// swift-tools-version: 6.1
import PackageDescription

// `KB_COMMIT=$(git rev-parse HEAD) swift build` has `kb --version` name the commit. Equal commits give equal programs.
let commit = (Context.environment["KB_COMMIT"] ?? "").prefix { $0.isHexDigit }.prefix(12)

let package = Package(
  name: "kb",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "kb", targets: ["kb"])
  ],
  targets: [
    // The system's C libraries; `make deps` installs them.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CMicrohttpd", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .systemLibrary(name: "CFileSystem"),
    .systemLibrary(name: "CIconv"),
    .target(
      name: "CCommit",
      cSettings: commit.isEmpty ? [] : [.define("KB_COMMIT", to: String(commit))]),

    // The house, in the order in which the data flows (see ARCHITECTURE.md).
    .target(name: "KBModel"),
    .target(name: "KBMarkup", dependencies: ["KBModel", "CCmark", "CYAML", "CXML2"]),
    .target(
      name: "KBImport", dependencies: ["KBModel", "KBMarkup", "CNettle", "CIconv"],
      // Elsewhere iconv is a part of the C library.
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(
      name: "KBCatalog", dependencies: ["KBModel"],
      resources: [.embedInCode("Glossary/Names")]),
    .target(name: "Mustache"),
    .target(
      name: "DefaultTemplates", path: "templates",
      resources: [.embedInCode("pages"), .embedInCode("partials"), .embedInCode("assets")]),
    .target(
      name: "Schemas", path: "schemas",
      resources: [.embedInCode("article.schema.json"), .embedInCode("kb.schema.json")]),
    .target(
      name: "Recipes", path: "recipes",
      exclude: ["Dockerfile", "_headers", "nginx.conf", "Caddyfile"],
      resources: [.embedInCode("github-pages.yml"), .embedInCode("gitlab-pages.yml")]),
    .target(name: "KBRender", dependencies: ["KBModel", "KBCatalog", "KBMarkup", "Mustache"]),
    .target(name: "KBSearch", dependencies: ["KBModel", "CZlib"]),
    .target(
      name: "KBSite",
      dependencies: [
        "KBModel", "KBMarkup", "KBImport", "KBCatalog", "Mustache", "KBRender", "DefaultTemplates",
        "KBSearch", "CFileSystem", "CArchive", "CZlib", "Recipes",
      ]),
    .target(
      name: "KBPreview", dependencies: ["KBModel", "CMicrohttpd", "CFileSystem"],
      resources: [.embedInCode("Client")]),
    .executableTarget(
      name: "kb",
      dependencies: [
        "KBModel", "KBCatalog", "KBSearch", "KBSite", "KBPreview", "CCommit", "Schemas",
      ]),

    .executableTarget(
      name: "parse-benchmark", dependencies: ["KBImport", "CCmark"], path: "Benchmarks/Parse"),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "KBModelTests", dependencies: ["KBModel"]),
    .testTarget(name: "KBMarkupTests", dependencies: ["KBMarkup", "TestSupport"]),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache", "TestSupport"]),
    .testTarget(name: "KBImportTests", dependencies: ["KBImport", "TestSupport"]),
    .testTarget(name: "KBCatalogTests", dependencies: ["KBCatalog", "TestSupport"]),
    .testTarget(name: "KBRenderTests", dependencies: ["KBRender", "DefaultTemplates"]),
    .testTarget(
      name: "KBSearchTests", dependencies: ["KBSearch", "TestSupport"], exclude: ["Vectors"]),
    .testTarget(name: "KBPreviewTests", dependencies: ["KBPreview", "TestSupport"]),
    .testTarget(
      name: "KBSiteTests", dependencies: ["KBSite", "DefaultTemplates", "TestSupport", "CArchive"]),
    .testTarget(name: "kbTests", dependencies: ["kb"]),
    .testTarget(
      name: "BrowserTests", dependencies: ["KBSite", "KBPreview", "KBSearch", "TestSupport"],
      exclude: ["legacy-addresses.tsv"]),
  ],
  swiftLanguageModes: [.v6]
)

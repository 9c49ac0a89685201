#include "api/static_files.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "evidence/digest.hpp"

namespace gzl::api {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kContentTypes{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff", "font/woff"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".md", "text/markdown; charset=utf-8"},
    {".pdf", "application/pdf"},
    {".wasm", "application/wasm"},
}};

// Inline styles and data: pictures are how the component library paints; scripts come from our own files only.
constexpr std::string_view kContentSecurityPolicy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

std::string content_type_of(const fs::path& file) {
    const std::string extension = file.extension().string();
    for (const auto& [known, type] : kContentTypes)
        if (extension == known) return std::string(type);
    return "application/octet-stream";
}

// The bundler puts the content's hash into the names below /assets/.
std::string cache_control_of(std::string_view path) {
    return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

Result<std::string> read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open() || in.bad()) return fault("cannot read " + path.string());
    return content;
}

bool has_etag(std::string_view if_none_match, std::string_view etag) {
    return if_none_match == "*" || if_none_match.find(etag) != std::string_view::npos;
}

}  // namespace

Result<StaticFiles> StaticFiles::load(const fs::path& directory) {
    StaticFiles loaded;
    std::error_code ec;
    auto entry = fs::recursive_directory_iterator(directory, ec);
    for (; !ec && entry != fs::recursive_directory_iterator(); entry.increment(ec)) {
        if (!fs::is_regular_file(entry->symlink_status())) continue;
        auto content = read_file(entry->path());
        if (!content) return tl::make_unexpected(content.error());
        const std::string path = "/" + entry->path().lexically_relative(directory).generic_string();
        const std::string etag = "\"" + to_hex(evidence::sha256(bytes_of(*content))).substr(0, 32) + "\"";
        loaded.files_.emplace(path,
                              File{content_type_of(entry->path()), etag, cache_control_of(path), std::move(*content)});
    }
    if (ec) return fault("cannot list " + directory.string() + ": " + ec.message());
    return loaded;
}

std::optional<HttpResponse> StaticFiles::serve(const HttpRequest& request) const {
    return answer(request.path == "/" ? "/index.html" : request.path, request);
}

std::optional<HttpResponse> StaticFiles::serve_index(const HttpRequest& request) const {
    return answer("/index.html", request);
}

std::optional<HttpResponse> StaticFiles::answer(const std::string& path, const HttpRequest& request) const {
    if (request.method != "GET" && request.method != "HEAD") return std::nullopt;
    const auto found = files_.find(path);
    if (found == files_.end()) return std::nullopt;
    const File& file = found->second;

    HttpResponse response;
    response.content_type = file.content_type;
    response.headers = {{"ETag", file.etag},
                        {"Cache-Control", file.cache_control},
                        {"Content-Security-Policy", std::string(kContentSecurityPolicy)},
                        {"X-Content-Type-Options", "nosniff"},
                        {"X-Frame-Options", "DENY"},
                        {"Referrer-Policy", "same-origin"},
                        {"Cross-Origin-Opener-Policy", "same-origin"}};
    const auto known = request.header("if-none-match");
    if (known && has_etag(*known, file.etag)) {
        response.status = 304;
    } else {
        response.body = file.body;
    }
    return response;
}

}  // namespace gzl::api

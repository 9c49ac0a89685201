#include "api/static_files.hpp"

#include <algorithm>
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

// Scripts and styles come from our own files only. The console's component library makes its styles at run time, as
// adopted style sheets, which are no inline styles (ADR 0042).
constexpr std::string_view kContentSecurityPolicy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'";

constexpr std::string_view kGzip = ".gz";

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

// "gzip", or "gzip" among others, and not with a weight of nought (RFC 9110, 12.5.3).
bool accepts_gzip(std::string_view accepted) {
    while (!accepted.empty()) {
        const std::size_t comma = accepted.find(',');
        std::string each(accepted.substr(0, comma));
        std::erase_if(each, [](char c) { return c == ' ' || c == '\t'; });
        const std::string_view parameters = std::string_view(each).substr(std::min(each.size(), each.find(';')));
        if (each.substr(0, each.find(';')) == "gzip")
            return !parameters.starts_with(";q=0") || parameters.find_first_of("123456789") != std::string_view::npos;
        accepted = comma == std::string_view::npos ? std::string_view() : accepted.substr(comma + 1);
    }
    return false;
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
        loaded.files_.emplace(
            path, File{content_type_of(entry->path()), etag, cache_control_of(path), std::move(*content), {}});
    }
    if (ec) return fault("cannot list " + directory.string() + ": " + ec.message());
    for (auto& [path, file] : loaded.files_) {
        const auto compressed = loaded.files_.find(path + std::string(kGzip));
        if (compressed != loaded.files_.end()) file.gzipped = std::move(compressed->second.body);
    }
    std::erase_if(loaded.files_, [&loaded](const auto& each) {
        return each.first.ends_with(kGzip) &&
               loaded.files_.contains(each.first.substr(0, each.first.size() - kGzip.size()));
    });
    return loaded;
}

std::optional<HttpResponse> StaticFiles::serve(const HttpRequest& request) const {
    return answer(request.path == "/" ? "/index.html" : request.path, request);
}

std::optional<HttpResponse> StaticFiles::serve_index(const HttpRequest& request) const {
    const std::string_view path = request.path;
    const bool wants_page = request.header("accept").value_or("").find("text/html") != std::string_view::npos;
    if (!wants_page || path.substr(path.rfind('/') + 1).find('.') != std::string_view::npos) return std::nullopt;
    return answer("/index.html", request);
}

std::optional<HttpResponse> StaticFiles::answer(const std::string& path, const HttpRequest& request) const {
    if (request.method != "GET" && request.method != "HEAD") return std::nullopt;
    const auto found = files_.find(path);
    if (found == files_.end()) return std::nullopt;
    const File& file = found->second;
    const bool compressed = !file.gzipped.empty() && accepts_gzip(request.header("accept-encoding").value_or(""));
    const std::string etag = compressed ? file.etag.substr(0, file.etag.size() - 1) + "-gzip\"" : file.etag;

    HttpResponse response;
    response.content_type = file.content_type;
    response.headers = {{"ETag", etag},
                        {"Cache-Control", file.cache_control},
                        {"Content-Security-Policy", std::string(kContentSecurityPolicy)},
                        {"X-Content-Type-Options", "nosniff"},
                        {"X-Frame-Options", "DENY"},
                        {"Referrer-Policy", "same-origin"},
                        {"Cross-Origin-Opener-Policy", "same-origin"}};
    if (!file.gzipped.empty()) response.headers.push_back({"Vary", "Accept-Encoding"});
    if (compressed) response.headers.push_back({"Content-Encoding", "gzip"});
    const auto known = request.header("if-none-match");
    if (known && has_etag(*known, etag)) {
        response.status = 304;
    } else {
        response.body = compressed ? file.gzipped : file.body;
    }
    return response;
}

}  // namespace gzl::api

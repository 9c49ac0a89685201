#include "api/static_files.hpp"

#include <doctest/doctest.h>

#include "api/http_message.hpp"
#include "unit/api/scratch_directory.hpp"

using namespace gzl::api;

namespace {

HttpRequest get(std::string target, std::vector<HttpHeader> headers = {}) {
    HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.headers = std::move(headers);
    REQUIRE(split_target(request));
    return request;
}

}  // namespace

TEST_CASE("files are served with type, tag and protective fields") {
    const ScratchDirectory scratch;
    scratch.write("index.html", "<html>");
    scratch.write("assets/app-1234.js", "go()");
    scratch.write("data.bin", "x");
    const auto files = StaticFiles::load(scratch.path());
    REQUIRE(files.has_value());

    const auto page = files->serve(get("/"));
    REQUIRE(page.has_value());
    CHECK(page->status == 200);
    CHECK(page->body == "<html>");
    CHECK(page->content_type == "text/html; charset=utf-8");
    CHECK(page->header("cache-control") == "no-cache");
    CHECK(page->header("content-security-policy")->starts_with("default-src 'self'; "));
    CHECK(page->header("content-security-policy")->find("unsafe") == std::string_view::npos);
    CHECK(page->header("x-content-type-options") == "nosniff");

    const auto script = files->serve(get("/assets/app-1234.js?v=1"));
    REQUIRE(script.has_value());
    CHECK(script->content_type == "text/javascript; charset=utf-8");
    CHECK(script->header("cache-control") == "public, max-age=31536000, immutable");
    CHECK(files->serve(get("/data.bin"))->content_type == "application/octet-stream");
    const std::vector<HttpHeader> browser{{"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"}};
    CHECK(files->serve_index(get("/loans/loan-7", browser))->body == "<html>");
    CHECK_FALSE(files->serve_index(get("/loans/loan-7")));
    CHECK_FALSE(files->serve_index(get("/assets/gone-1234.js", browser)));
    CHECK_FALSE(files->serve(get("/loans/loan-7")));
}

TEST_CASE("the same content is not sent again") {
    const ScratchDirectory scratch;
    scratch.write("a.txt", "one");
    scratch.write("b.txt", "two");
    const auto files = StaticFiles::load(scratch.path());
    REQUIRE(files.has_value());
    const std::string tag(files->serve(get("/a.txt"))->header("etag").value());
    CHECK(tag != files->serve(get("/b.txt"))->header("etag").value());
    for (const std::string& known : {tag, "\"x\", W/" + tag, std::string("*")}) {
        const auto answer = files->serve(get("/a.txt", {{"If-None-Match", known}}));
        CHECK(answer->status == 304);
        CHECK(answer->body.empty());
    }
    CHECK(files->serve(get("/b.txt", {{"If-None-Match", tag}}))->status == 200);
}

TEST_CASE("a file with its compressed form beside it is sent compressed to whoever accepts that") {
    const ScratchDirectory scratch;
    scratch.write("assets/app-1234.js", "go()");
    scratch.write("assets/app-1234.js.gz", "shorter");
    scratch.write("alone.gz", "an archive");
    const auto files = StaticFiles::load(scratch.path());
    REQUIRE(files.has_value());
    for (const std::string accepted : {"gzip", "br, gzip;q=0.5", "deflate , gzip ; q=1.0"}) {
        CAPTURE(accepted);
        const auto answer = files->serve(get("/assets/app-1234.js", {{"Accept-Encoding", accepted}}));
        CHECK(answer->body == "shorter");
        CHECK(answer->header("content-encoding") == "gzip");
        CHECK(answer->content_type == "text/javascript; charset=utf-8");
        const std::string tag(answer->header("etag").value());
        const auto again =
            files->serve(get("/assets/app-1234.js", {{"Accept-Encoding", accepted}, {"If-None-Match", tag}}));
        CHECK(again->status == 304);
        CHECK(files->serve(get("/assets/app-1234.js", {{"If-None-Match", tag}}))->body == "go()");
    }
    for (const std::string accepted : {"", "br", "gzip;q=0", "gzip; q=0.000", "x-gzip"}) {
        CAPTURE(accepted);
        const auto answer = files->serve(get("/assets/app-1234.js", {{"Accept-Encoding", accepted}}));
        CHECK(answer->body == "go()");
        CHECK_FALSE(answer->header("content-encoding"));
        CHECK(answer->header("vary") == "Accept-Encoding");
    }
    CHECK_FALSE(files->serve(get("/assets/app-1234.js.gz")));
    CHECK(files->serve(get("/alone.gz"))->body == "an archive");
    CHECK_FALSE(files->serve(get("/alone.gz"))->header("vary"));
}

TEST_CASE("nothing outside the directory is served, and only GET and HEAD") {
    const ScratchDirectory scratch;
    scratch.write("secret.txt", "secret");
    scratch.write("web/a.txt", "public");
    std::filesystem::create_symlink(scratch / "secret.txt", scratch / "web/link.txt");
    std::filesystem::create_directory_symlink(scratch.path(), scratch / "web/up");
    const auto files = StaticFiles::load(scratch / "web");
    REQUIRE(files.has_value());
    for (const char* target : {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt",
                               "/up/secret.txt", "//a.txt", "/./a.txt", "/a.txt/", "/web/a.txt"}) {
        CAPTURE(target);
        CHECK_FALSE(files->serve(get(target)));
    }
    HttpRequest request = get("/a.txt");
    request.method = "HEAD";
    CHECK(files->serve(request));
    request.method = "POST";
    CHECK_FALSE(files->serve(request));
    CHECK_FALSE(files->serve_index(get("/")));
    CHECK_FALSE(StaticFiles::load(scratch / "missing").has_value());
}

#include "app/notices/file_notices.hpp"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "unit/api/scratch_directory.hpp"

using namespace gzl;
using namespace gzl::app;

namespace {

Notice notice(std::uint64_t id) {
    return {id, "org-000002", "/v1/alerts", "alert-000001", R"({"alert":"alert-000001"})"};
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string line(std::uint64_t id) {
    return R"({"id":)" + std::to_string(id) +
           R"(,"organisation":"org-000002","path":"/v1/alerts","subject":"alert-000001","body":{"alert":"alert-000001"}})" +
           "\n";
}

}  // namespace

TEST_CASE("a notice that is given twice stands in the file once, also after a restart") {
    const api::ScratchDirectory directory;
    const auto file = directory / "notices" / "org-000002.jsonl";
    {
        const auto channel = FileNotices::open(directory / "notices");
        REQUIRE(channel);
        CHECK((*channel)->deliver(notice(17)));
        CHECK((*channel)->deliver(notice(17)));
    }
    const auto channel = FileNotices::open(directory / "notices");
    CHECK((*channel)->deliver(notice(17)));
    CHECK((*channel)->deliver(notice(33)));
    CHECK(text_of(file) == line(17) + line(33));
}

TEST_CASE("a line that a crash has torn is written again") {
    const api::ScratchDirectory directory;
    const auto file = directory / "notices" / "org-000002.jsonl";
    std::filesystem::create_directories(directory / "notices");
    std::ofstream(file) << line(17) << R"({"id":33,"organ)";
    const auto channel = FileNotices::open(directory / "notices");
    CHECK((*channel)->deliver(notice(17)));
    CHECK((*channel)->deliver(notice(33)));
    CHECK(text_of(file) == line(17) + R"({"id":33,"organ)" + "\n" + line(33));
}

TEST_CASE("a directory that cannot be written is a fault, and later it works") {
    const api::ScratchDirectory directory;
    const auto channel = FileNotices::open(directory / "notices");
    std::filesystem::remove(directory / "notices");
    CHECK(!(*channel)->deliver(notice(17)));
    std::filesystem::create_directories(directory / "notices");
    CHECK((*channel)->deliver(notice(17)));
    CHECK(text_of(directory / "notices" / "org-000002.jsonl") == line(17));
}

// Plays every *.story below tests/stories, then walks the catalogue: every row has a story, labels and a unique number.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/engine/catalog.hpp"
#include "stories/story.hpp"

namespace gzl::stories {

namespace {

const std::filesystem::path kRoot = std::filesystem::path(GZL_SOURCE_DIR) / "tests" / "stories";

std::vector<std::filesystem::path> story_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot))
        if (entry.path().extension() == ".story" && entry.path().parent_path().filename() != "common")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("every story plays, and every command and query of the catalogue has one") {
    Coverage coverage;
    for (const auto& file : story_files()) {
        const Story story = read_story(kRoot, file);
        const std::string title = std::filesystem::relative(file, kRoot).string() + ": " + story.title;
        INFO(title);
        CHECK_FALSE(story.title.empty());
        CHECK(story.own_steps > 0);
        play(story, coverage);
    }
    const std::set<std::string, std::less<>> shown(coverage.accepted.begin(), coverage.accepted.end());
    for (const auto& row : core::catalog().commands())
        CHECK_MESSAGE(shown.contains(row.name()), "no story shows " << row.name() << " accepted");
    for (const auto& row : core::catalog().queries())
        CHECK_MESSAGE(shown.contains(row.name()), "no story shows " << row.name() << " answered");
}

TEST_CASE("catalogue rows have labels in both languages and permanent numbers of their own") {
    std::set<std::uint32_t> numbers;
    std::set<std::string_view> names;
    std::set<std::string_view> routes;
    const auto check = [&](const auto& row) {
        CAPTURE(row.name());
        CHECK(numbers.insert(row.number).second);
        CHECK(names.insert(row.name()).second);
        CHECK_FALSE(row.zh.empty());
        CHECK_FALSE(row.en.empty());
    };
    for (const auto& row : core::catalog().commands()) {
        check(row);
        CHECK((row.route.empty() || routes.insert(row.route).second));
    }
    for (const auto& row : core::catalog().queries()) {
        check(row);
        CHECK(routes.insert(row.route).second);
    }
    for (const auto& row : core::catalog().events()) check(row);
}

}  // namespace gzl::stories

#include <map>

#include <doctest/doctest.h>

#include "evidence/digest.hpp"
#include "evidence/log_check.hpp"
#include "evidence/tile_edge.hpp"
#include "unit/evidence/vectors.hpp"

using namespace gzl;
using namespace gzl::evidence;

namespace {

// A published log in memory, by path.
struct Publication {
    std::map<std::string, std::string> files;

    // As a publisher does it, in steps of `step` leaves.
    static Publication of(std::uint64_t size, std::uint64_t step, const NoteSigner& signer) {
        Publication log;
        TileEdge edge;
        const auto put = [&](const TileName& name, const std::string& bytes) { log.files[path_of(name)] = bytes; };
        while (edge.size() < size) {
            const std::uint64_t end = std::min(size, edge.size() + step);
            while (edge.size() < end) edge.append(test::reading(edge.size()), put);
            edge.partials(put);
        }
        log.files["checkpoint"] =
            sign_checkpoint({signer.verifier().name(), size, edge.head().root}, std::vector{signer});
        return log;
    }

    LogFiles reader() const {
        return [this](const std::string& path) -> Result<std::string> {
            const auto found = files.find(path);
            if (found == files.end()) return fault("not there");
            return found->second;
        };
    }
};

NoteSigner signer() {
    return test::ed25519_signer("log.example", std::string(64, '1'));
}

std::vector<Verifier> trusted() {
    return {signer().verifier()};
}

}  // namespace

TEST_CASE("a tile's path groups its index by thousands") {
    const std::vector<std::pair<std::uint64_t, std::string>> paths{{0, "000"},
                                                                   {9, "009"},
                                                                   {255, "255"},
                                                                   {999, "999"},
                                                                   {1000, "x001/000"},
                                                                   {999999, "x999/999"},
                                                                   {1000000, "x001/x000/000"},
                                                                   {1234067, "x001/x234/067"},
                                                                   {123456789, "x123/x456/789"}};
    for (const auto& [index, text] : paths) {
        CAPTURE(index);
        const TileName full{0, index, 256};
        CHECK(path_of(full) == "tile/0/" + text);
        CHECK(parse_tile_path("tile/0/" + text) == full);
        const TileName partial{TileName::kEntries, index, 17};
        CHECK(path_of(partial) == "tile/entries/" + text + ".p/17");
        CHECK(parse_tile_path(path_of(partial)) == partial);
    }
}

TEST_CASE("only one spelling is a tile's path") {
    for (const char* path : {"",
                             "tile",
                             "tile/",
                             "tile/0",
                             "tile/0/",
                             "tile/0/1",
                             "tile/0/0001",
                             "tile/0/x000/001",
                             "tile/0/x001/x234",
                             "tile/8/000",
                             "tile/-1/000",
                             "tile/00/000",
                             "tile/0/000.p/0",
                             "tile/0/000.p/256",
                             "tile/0/000.p/01",
                             "tile/0/000.p/",
                             "tile/0/000/",
                             "tile/0/../000",
                             "tile/entries/x001/67",
                             "tile/data/000",
                             "tile/0/000.p/1/2",
                             "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
                             "/tile/0/000",
                             "tile/0/abc",
                             "tile/0/-01"}) {
        CAPTURE(path);
        CHECK(!parse_tile_path(path));
    }
}

TEST_CASE("levels and widths follow from the size") {
    CHECK(level_count(257, 0) == 257);
    CHECK(level_count(257, 1) == 1);
    CHECK(level_count(257, 2) == 0);
    CHECK(level_count(70'000, 1) == 273);
    CHECK(level_count(70'000, 2) == 1);
    CHECK(level_count(16'777'216, 3) == 1);
    CHECK(level_count(~std::uint64_t{0}, 8) == 0);
}

TEST_CASE("bundles are lengths and entries, and nothing cut off is one") {
    std::string bundle;
    append_entry(bundle, "one");
    append_entry(bundle, "");
    append_entry(bundle, std::string(65'535, 'x'));
    const auto entries = parse_bundle(bundle);
    REQUIRE(entries);
    CHECK(entries->size() == 3);
    CHECK((*entries)[0] == "one");
    CHECK((*entries)[2].size() == 65'535);
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{4}, bundle.size() - 1})
        CHECK(!parse_bundle(std::string_view(bundle).substr(0, size)));
    std::string many;
    for (int i = 0; i < 257; ++i) append_entry(many, "e");
    CHECK(!parse_bundle(many));
    CHECK(!parse_tile("x", 1));
}

TEST_CASE("the edge has the root of the tree, however the log grew") {
    TileEdge edge;
    const auto ignore = [](const TileName&, const std::string&) {};
    for (std::uint64_t size = 0; size <= 1'030; ++size) {
        CHECK(edge.head() == TreeHead{size, test::reading_tree().root_at(size)});
        edge.append(test::reading(size), ignore);
    }
    while (edge.size() < 70'000) edge.append(test::reading(edge.size()), ignore);
    CHECK(edge.head().root == test::reading_tree().root());
}

TEST_CASE("an edge is loaded from what was published") {
    for (const std::uint64_t size : {0, 1, 255, 256, 257, 65'535, 65'536, 65'537, 70'000}) {
        CAPTURE(size);
        const auto log = Publication::of(size, 10'000, signer());
        const auto files = log.reader();
        auto edge = TileEdge::load(size, [&](const TileName& name) { return files(path_of(name)); });
        REQUIRE(edge);
        CHECK(edge->head() == TreeHead{size, test::reading_tree().root_at(size)});
        std::string next;
        edge->append(test::reading(size), [&](const TileName& name, const std::string&) { next += path_of(name); });
        CHECK(edge->size() == size + 1);
        if (size == 65'535) CHECK(next == "tile/entries/255tile/0/255tile/1/000");
    }
    const auto log = Publication::of(300, 300, signer());
    auto damaged = log;
    damaged.files["tile/entries/001.p/44"].pop_back();
    const auto files = damaged.reader();
    CHECK(!TileEdge::load(300, [&](const TileName& name) { return files(path_of(name)); }));
}

TEST_CASE("the tiles are those that other implementations publish") {
    const auto* all = test::vectors();
    if (!all) return;
    const auto& logs = all->at("generated_log").as_object().at("logs").as_object();
    for (const auto& [text, log] : logs) {
        CAPTURE(text);
        const std::uint64_t size = std::stoull(std::string(text));
        const auto published = Publication::of(size, size == 0 ? 1 : size, signer());
        CHECK(published.files.size() - 1 == test::number_at(log.as_object(), "file_count"));
        for (const auto& [path, digest] : log.as_object().at("file_sha256").as_object()) {
            CAPTURE(path);
            const auto found = published.files.find(std::string(path));
            REQUIRE(found != published.files.end());
            CHECK(to_hex(sha256(bytes_of(found->second))) == digest.as_string());
        }
    }
    const auto& tessera = all->at("tessera_testdata").as_object();
    TileEdge edge;
    std::map<std::string, std::string> files;
    const auto put = [&](const TileName& name, const std::string& bytes) { files[path_of(name)] = bytes; };
    for (const auto& entry : tessera.at("entries").as_array()) {
        edge.append(std::string_view(entry.as_string()), put);
        edge.partials(put);
    }
    for (const auto& [path, hex] : tessera.at("files_hex").as_object())
        CHECK(to_hex(bytes_of(files[std::string(path)])) == hex.as_string());
}

TEST_CASE("a published log is checked from its entries up") {
    for (const std::uint64_t size : {0, 1, 255, 256, 257, 1'000, 70'000}) {
        CAPTURE(size);
        const auto log = Publication::of(size, 777, signer());
        const auto checked = check_log(log.reader(), trusted());
        REQUIRE_MESSAGE(checked, checked.error().message);
        CHECK(checked->checkpoint.size == size);
    }
}

TEST_CASE("one flipped byte anywhere in a published log is found, and named") {
    const auto log = Publication::of(600, 600, signer());
    for (const auto& [path, bytes] : log.files) {
        for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 40) {
            auto altered = log;
            altered.files[path][at] = static_cast<char>(altered.files[path][at] ^ 0x20);
            const auto checked = check_log(altered.reader(), trusted());
            CAPTURE(path);
            CAPTURE(at);
            REQUIRE(!checked);
            const bool named = checked.error().message.find(path) != std::string::npos;
            // An altered entry shows in the tile that was published over it.
            CHECK((named || path.starts_with("tile/entries/")));
        }
        auto without = log;
        without.files.erase(path);
        const auto checked = check_log(without.reader(), trusted());
        REQUIRE(!checked);
        CHECK(checked.error().message.find(path + " is missing") != std::string::npos);
    }
    CHECK(!check_log(log.reader(), std::vector{test::ed25519_signer("other", std::string(64, '2')).verifier()}));
}

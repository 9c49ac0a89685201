#include "evidence/log_check.hpp"

#include "evidence/tile_edge.hpp"

namespace gzl::evidence {

namespace {

// Compares what the entries give with what is published, file by file, as the edge completes them.
class Comparison {
  public:
    explicit Comparison(const LogFiles& files) : files_(files) {}

    void compare(const TileName& name, const std::string& bytes) {
        if (problem_) return;
        if (name.level == TileName::kEntries) return;  // that is what was read
        const std::string path = path_of(name);
        const auto published = files_(path);
        ++count_;
        if (!published)
            problem_ = Fault{path + " is missing: " + published.error().message};
        else if (*published != bytes)
            problem_ = Fault{where(path, *published, bytes)};
    }

    const std::optional<Fault>& problem() const { return problem_; }
    std::uint64_t count() const { return count_; }

  private:
    static std::string where(const std::string& path, const std::string& published, const std::string& expected) {
        if (published.size() != expected.size())
            return path + " has " + std::to_string(published.size()) + " bytes, not " + std::to_string(expected.size());
        std::size_t at = 0;
        while (published[at] == expected[at]) ++at;
        return path + " is wrong from byte " + std::to_string(at) + " on (hash " + std::to_string(at / 32) +
               "): it is not what the entries give";
    }

    const LogFiles& files_;
    std::optional<Fault> problem_;
    std::uint64_t count_ = 0;
};

}  // namespace

Result<LogCheck> check_log(const LogFiles& files, std::span<const Verifier> trusted,
                           const std::function<void(std::uint64_t leaves)>& progress) {
    const auto note = files("checkpoint");
    if (!note) return fault("checkpoint is missing: " + note.error().message);
    auto opened = open_checkpoint(*note, trusted);
    if (!opened) return fault("checkpoint: " + std::string(english_of(opened.error())));
    const std::uint64_t size = opened->checkpoint.size;

    LogCheck check{std::move(opened->checkpoint), std::move(opened->signers), 0};
    Comparison comparison(files);
    const auto compare = [&](const TileName& name, const std::string& bytes) { comparison.compare(name, bytes); };
    TileEdge edge;
    while (edge.size() < size && !comparison.problem()) {
        const std::uint64_t width = std::min(kTileWidth, size - edge.size());
        const std::string path = path_of({TileName::kEntries, edge.size() / kTileWidth, width});
        const auto bundle = files(path);
        ++check.files;
        if (!bundle) return fault(path + " is missing: " + bundle.error().message);
        const auto entries = parse_bundle(*bundle);
        if (!entries) return fault(path + ": " + entries.error().message);
        if (entries->size() != width)
            return fault(path + " has " + std::to_string(entries->size()) + " entries, not " + std::to_string(width));
        for (const std::string_view entry : *entries) edge.append(entry, compare);
        if (progress) progress(edge.size());
    }
    if (!comparison.problem()) edge.partials(compare);
    if (comparison.problem()) return tl::make_unexpected(*comparison.problem());
    if (edge.head() != check.checkpoint.head())
        return fault("the checkpoint's root is not that of its " + std::to_string(size) + " entries");
    check.files += comparison.count();
    return check;
}

}  // namespace gzl::evidence

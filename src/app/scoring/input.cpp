#include "app/scoring/input.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <mutex>
#include <unistd.h>

namespace gzl::app::scoring {

using namespace gzl::scoring;

int refuse(const std::string& why) {
    end_progress();
    std::fprintf(stderr, "gzl score: %s\n", why.c_str());
    return kRefused;
}

Result<std::string> read_file(const std::string& file) {
    if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::ifstream in(file, std::ios::binary);
    if (!in) return fault("cannot read " + file);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

Result<Table> read_data(const DataOptions& options, const std::vector<std::string>& category, std::string* bytes) {
    auto read = read_file(options.file);
    if (!read) return tl::make_unexpected(read.error());
    ReadOptions how{.header = !options.no_header, .category = {category.begin(), category.end()}};
    auto table = read_table(*read, how);
    if (!table) return fault(options.file + ": " + table.error().message);
    if (bytes) *bytes = std::move(*read);
    return table;
}

Result<Model> read_model(const std::string& file) {
    const auto text = read_file(file);
    if (!text) return tl::make_unexpected(text.error());
    auto model = model_of(*text);
    if (!model) return fault(file + ": " + model.error().message);
    return model;
}

std::vector<std::string> categories_of(const Model& model) {
    std::vector<std::string> names;
    for (const BinnedFeature& feature : model.reference)
        if (feature.is_category) names.push_back(feature.name);
    return names;
}

Question question_of(const QuestionOptions& options) {
    return {.target = options.target,
            .bad_value = options.bad,
            .id = options.id,
            .left_out = {options.drop.begin(), options.drop.end()}};
}

int ask_about_leaks(const Sample& sample, const QuestionOptions& options) {
    const auto allowed = [&](const std::string& feature) {
        return std::any_of(options.allow.begin(), options.allow.end(),
                           [&](const std::string& name) { return name == "all" || name == feature; });
    };
    std::vector<Leak> leaks = find_leaks(sample);
    std::erase_if(leaks, [&](const Leak& leak) { return allowed(leak.feature); });
    if (leaks.empty()) return 0;
    std::fprintf(stderr,
                 "gzl score: these columns alone nearly give the answer away. Is each known before the default?\n");
    for (const Leak& leak : leaks) std::fprintf(stderr, "  %s: %s\n", leak.feature.c_str(), leak.why.c_str());
    if (isatty(STDIN_FILENO) != 0) {
        std::fprintf(stderr, "Learn from them all the same? [y/N] ");
        std::string answer;
        std::getline(std::cin, answer);
        if (answer == "y" || answer == "Y") return 0;
    }
    std::fprintf(stderr, "Leave one out with --drop NAME, or say that it may be learned from with --allow NAME.\n");
    return kGivesAway;
}

Progress progress() {
    return [](const std::string& what) {
        static std::mutex mutex;
        const std::lock_guard lock(mutex);
        if (isatty(STDERR_FILENO) != 0)
            std::fprintf(stderr, "\r\033[K%s", what.c_str());
        else
            std::fprintf(stderr, "%s\n", what.c_str());
    };
}

void end_progress() {
    if (isatty(STDERR_FILENO) != 0) std::fprintf(stderr, "\r\033[K");
}

bool is_chinese(const std::string& lang) {
    if (!lang.empty()) return lang == "zh";
    const char* environment = std::getenv("LANG");
    return environment && std::string_view(environment).starts_with("zh");
}

}  // namespace gzl::app::scoring

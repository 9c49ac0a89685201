#include <fstream>
#include <sstream>
#include <stdexcept>

#include "stories/story.hpp"

namespace gzl::stories {

namespace {

[[noreturn]] void wrong(const std::filesystem::path& file, int line, const std::string& what) {
    throw std::runtime_error(file.string() + ":" + std::to_string(line) + ": " + what);
}

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(" \t");
    const auto end = text.find_last_not_of(" \t\r");
    return begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
}

Step read_step(const std::filesystem::path& file, int line, bool ask, std::istringstream& rest) {
    Step step{.file = file, .line = line, .ask = ask, .at = {}, .actor = {}, .name = {}, .input = {}, .expected = {}};
    std::string date;
    std::string time;
    if (!(rest >> date >> time >> step.actor >> step.name)) wrong(file, line, "expected: date time actor name {input}");
    step.at = date + " " + time;
    std::getline(rest, step.input);
    step.input = trimmed(step.input);
    return step;
}

}  // namespace

Story read_story(const std::filesystem::path& root, const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) wrong(file, 0, "cannot be read");
    Story story;
    std::string* open = nullptr;  // the text that a continuation line goes on with
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        const std::string text = trimmed(line);
        if (text.empty() || text.front() == '#') continue;
        const bool indented = line.front() == ' ' || line.front() == '\t';
        if (indented && !text.starts_with("->")) {
            if (!open) wrong(file, number, "nothing to continue");
            open->append(" ").append(text);
            continue;
        }
        std::istringstream words(text);
        std::string word;
        words >> word;
        if (word == "story") {
            story.title = trimmed(text.substr(5));
        } else if (word == "include") {
            std::string name;
            words >> name;
            Story included = read_story(root, root / name);
            story.steps.insert(story.steps.end(), included.steps.begin(), included.steps.end());
        } else if (word == "when" || word == "ask") {
            story.steps.push_back(read_step(file, number, word == "ask", words));
            ++story.own_steps;
            open = &story.steps.back().input;
        } else if (word == "->") {
            if (story.steps.empty()) wrong(file, number, "-> without a step");
            open = &story.steps.back().expected.emplace_back(trimmed(text.substr(2)));
        } else {
            wrong(file, number, "unknown word '" + word + "'");
        }
    }
    return story;
}

}  // namespace gzl::stories

#include "app/county/reader.hpp"

#include <algorithm>

#include "app/county/shape_problems.hpp"
#include "app/county/table_reader.hpp"

namespace gzl::app::county {

namespace {

class DocumentReader {
  public:
    DocumentReader(const toml::table& document, const CountyOptions& options)
        : document_(document), options_(options) {}

    ReadCounty read() {
        report_unknown_tables();
        read_header();
        for (const Kind& kind : kinds()) read_kind(kind);
        if (!out_.key_files.empty() && !options_.keys) {
            Problem problem = key_files_not_read(first_key_file_);
            if (!options_.only_check) problem.severity = Severity::error;
            out_.problems.push_back(std::move(problem));
        }
        return std::move(out_);
    }

  private:
    void report_unknown_tables() {
        Names known{"county"};
        for (const Kind& kind : kinds()) known.emplace_back(kind.table);
        for (const auto& [key, node] : document_)
            if (std::find(known.begin(), known.end(), key.str()) == known.end())
                out_.problems.push_back(unknown_table(place_of(key.source()), key.str(), known));
    }

    void read_header() {
        const toml::node* node = document_.get("county");
        if (!node) {
            out_.problems.push_back(missing_table("county"));
            return;
        }
        out_.entries.header_place = place_of(node->source());
        if (!node->is_table()) {
            out_.problems.push_back(not_a_table(place_of(node->source()), "county"));
            return;
        }
        TableReader reader(*node->as_table(), "county", nullptr, out_.entries, options_, out_.problems);
        std::map<std::string, Place, std::less<>> places;
        out_.entries.header_sound = reader.read(type_of<CountyHeader>(), &out_.entries.header, places);
    }

    void read_kind(const Kind& kind) {
        const core::CommandRow* row = core::catalog().command(kind.command);
        CHECK_THAT(row != nullptr);
        const toml::node* node = document_.get(kind.table);
        if (!node) return;
        if (!node->is_array()) {
            out_.problems.push_back(not_a_table(place_of(node->source()), kind.table));
            return;
        }
        std::vector<Entry> entries;
        for (const toml::node& element : *node->as_array()) {
            if (element.is_table())
                entries.push_back(read_entry(kind, *row, *element.as_table(), entries));
            else
                out_.problems.push_back(not_a_table(place_of(element.source()), kind.table));
        }
        std::move(entries.begin(), entries.end(), std::back_inserter(out_.entries.list));
    }

    Entry read_entry(const Kind& kind, const core::CommandRow& row, const toml::table& table,
                     const std::vector<Entry>& before) {
        Entry entry{.kind = &kind, .row = &row, .command = row.body->make(), .place = place_of(table.source())};
        entry.number = before.size() + 1;
        TableReader reader(table, kind.table, &kind, out_.entries, options_, out_.problems);
        entry.sound = reader.read(*row.body->type, entry.command.get(), entry.places);
        entry.sound = read_key(table, entry, before) && entry.sound;
        if (out_.key_files.empty()) first_key_file_ = entry.place;
        out_.key_files.insert(out_.key_files.end(), reader.key_files().begin(), reader.key_files().end());
        return entry;
    }

    bool read_key(const toml::table& table, Entry& entry, const std::vector<Entry>& before) {
        const Kind& kind = *entry.kind;
        const toml::node* node = table.get("key");
        if (node && !node->is_string()) {
            out_.problems.push_back(wrong_type(place_of(node->source()), "key", type_of<std::string>()));
            return false;
        }
        if (node)
            entry.key = **node->as_string();
        else if (!kind.name_field.empty())
            entry.key = entry.text(kind.name_field).value_or("");
        else if (!kind.id_prefix.empty()) {
            out_.problems.push_back(missing_field(entry.place, kind.table, {"key"}));
            return false;
        }
        if (entry.key.empty()) return true;
        const auto same =
            std::find_if(before.begin(), before.end(), [&](const Entry& e) { return e.key == entry.key; });
        if (same == before.end()) return true;
        entry.shadowed = true;
        const Place place = node ? place_of(node->source()) : entry.place_of(kind.name_field);
        out_.problems.push_back(duplicate_key(place, kind.table, entry.key, same->place));
        return false;
    }

    const toml::table& document_;
    const CountyOptions& options_;
    ReadCounty out_;
    Place first_key_file_;
};

}  // namespace

ReadCounty read_entries(std::string_view text, const CountyOptions& options) {
    const toml::parse_result parsed = toml::parse(text);
    if (!parsed) {
        ReadCounty failed;
        failed.problems.push_back(toml_syntax(place_of(parsed.error().source()), parsed.error().description()));
        return failed;
    }
    return DocumentReader(parsed.table(), options).read();
}

}  // namespace gzl::app::county

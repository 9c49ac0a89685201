// Fills a described struct from one table, field by field, and names every mistake in it.
#pragma once

#include "app/county/county_options.hpp"
#include "app/county/entry.hpp"
#include "app/county/toml.hpp"

namespace gzl::app::county {

class TableReader {
  public:
    // `entries`: what the table may refer to, all read before it.
    TableReader(const toml::table& table, std::string_view name, const Kind* kind, const Entries& entries,
                const CountyOptions& options, Problems& problems);

    // Whether every field was read. `places`: where the fields stand that were.
    bool read(const Type& type, void* object, std::map<std::string, Place, std::less<>>& places);

    // Names of the public key files that the table refers to.
    const std::vector<std::string>& key_files() const { return key_files_; }

  private:
    enum class Form { exact, readable, key_file, reference };
    struct Spelling {
        std::string name;
        Form form = Form::exact;
    };
    std::vector<Spelling> spellings_of(const Leaf& leaf) const;
    void report_unknown_fields(const std::vector<Leaf>& leaves);
    bool read_leaf(const Leaf& leaf, std::map<std::string, Place, std::less<>>& places);

    bool read_spelling(const toml::node& node, const Spelling& spelling, const Leaf& leaf);
    bool read_value(const toml::node& node, std::string_view name, const Type& type, void* value);
    bool read_list(const toml::node& node, std::string_view name, const Type& type, void* value);
    bool read_enumeration(const toml::node& node, std::string_view name, const Type& type, void* value);
    bool read_date(const toml::node& node, std::string_view name, const Type& type, void* value);
    bool read_instant(const toml::node& node, std::string_view name, const Type& type, void* value);
    bool read_amount(const toml::node& node, std::string_view name, const Type& type, void* value);
    bool read_key_file(const toml::node& node, std::string_view name, std::string& public_key);
    bool check_public_key(const toml::node& node, const std::string& public_key);
    const Entry* find_reference(const toml::node& node, std::string_view table);

    bool set(const toml::node& node, std::string_view name, const Type& type, void* value, std::int64_t number);
    bool fail(Problem problem);

    const toml::table& table_;
    std::string_view name_;
    const Kind* kind_;
    const Entries& entries_;
    const CountyOptions& options_;
    Problems& problems_;
    std::vector<std::string> key_files_;
};

}  // namespace gzl::app::county

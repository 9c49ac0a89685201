#include "app/county/table_reader.hpp"

#include <algorithm>

#include "app/county/amounts.hpp"
#include "app/county/shape_problems.hpp"

namespace gzl::app::county {

TableReader::TableReader(const toml::table& table, std::string_view name, const Kind* kind, const Entries& entries,
                         const CountyOptions& options, Problems& problems)
    : table_(table), name_(name), kind_(kind), entries_(entries), options_(options), problems_(problems) {}

std::vector<TableReader::Spelling> TableReader::spellings_of(const Leaf& leaf) const {
    if (kind_ && !kind_->reference.empty() && leaf.name == kind_->reference_field)
        return {{std::string(kind_->reference), Form::reference}};
    CHECK_THAT(leaf.name != "key");
    if (leaf.name == "public_key") return {{"public_key", Form::exact}, {"public_key_file", Form::key_file}};
    if (readable_unit(leaf.type->suffix)) {
        const std::string_view stem = leaf.name.substr(0, leaf.name.size() - leaf.type->suffix.size());
        return {{std::string(stem), Form::readable}, {std::string(leaf.name), Form::exact}};
    }
    return {{std::string(leaf.name), Form::exact}};
}

bool TableReader::read(const Type& type, void* object, std::map<std::string, Place, std::less<>>& places) {
    const auto leaves = leaves_of(type, object);
    const std::size_t before = problems_.size();
    report_unknown_fields(leaves);
    bool sound = problems_.size() == before;
    for (const Leaf& leaf : leaves) sound = read_leaf(leaf, places) && sound;
    return sound;
}

void TableReader::report_unknown_fields(const std::vector<Leaf>& leaves) {
    Names known;
    if (kind_) known.push_back("key");
    for (const Leaf& leaf : leaves)
        for (const Spelling& spelling : spellings_of(leaf)) known.push_back(spelling.name);
    for (const auto& [key, node] : table_)
        if (std::find(known.begin(), known.end(), key.str()) == known.end())
            fail(unknown_field(place_of(key.source()), key.str(), known));
}

bool TableReader::read_leaf(const Leaf& leaf, std::map<std::string, Place, std::less<>>& places) {
    const auto spellings = spellings_of(leaf);
    const toml::node* given = nullptr;
    const Spelling* used = nullptr;
    Names names;
    for (const Spelling& spelling : spellings) names.push_back(spelling.name);
    for (const Spelling& spelling : spellings) {
        const toml::node* node = table_.get(spelling.name);
        if (!node) continue;
        if (given) return fail(given_twice(place_of(node->source()), names));
        given = node;
        used = &spelling;
    }
    if (!given) {
        if (leaf.type->kind == TypeKind::optional || leaf.type->kind == TypeKind::boolean) return true;
        return fail(missing_field(place_of(table_.source()), name_, names));
    }
    if (!read_spelling(*given, *used, leaf)) return false;
    if (leaf.name == "endpoint" && options_.endpoint_override)
        static_cast<std::string*>(leaf.value)->assign(*options_.endpoint_override);
    places.emplace(leaf.name, place_of(given->source()));
    return true;
}

bool TableReader::read_spelling(const toml::node& node, const Spelling& spelling, const Leaf& leaf) {
    switch (spelling.form) {
        case Form::exact:
            return read_value(node, spelling.name, *leaf.type, leaf.value) &&
                   (leaf.name != "public_key" || check_public_key(node, *static_cast<std::string*>(leaf.value)));
        case Form::readable:
            return read_amount(node, spelling.name, *leaf.type, leaf.value);
        case Form::key_file:
            return read_key_file(node, spelling.name, *static_cast<std::string*>(leaf.value));
        case Form::reference: {
            const Entry* entry = find_reference(node, spelling.name);
            if (!entry) return false;
            const auto name = entry->text(entry->kind->name_field);
            if (name) static_cast<std::string*>(leaf.value)->assign(*name);
            return name.has_value();
        }
    }
    return false;
}

bool TableReader::fail(Problem problem) {
    problems_.push_back(std::move(problem));
    return false;
}

}  // namespace gzl::app::county

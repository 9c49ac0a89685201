// One table of the configuration and the command that it becomes. The commands' structs are private to the core, so
// they are filled and read here by the names of their fields.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/county/kinds.hpp"
#include "app/county/problem.hpp"
#include "base/time.hpp"
#include "core/engine/catalog.hpp"

namespace gzl::app::county {

// A field that holds no others; structures inside a command are written at the command's own level.
struct Leaf {
    std::string_view name;
    const Type* type = nullptr;
    void* value = nullptr;
};
std::vector<Leaf> leaves_of(const Type& type, void* object);

struct Entry {
    const Kind* kind = nullptr;
    const core::CommandRow* row = nullptr;
    std::shared_ptr<void> command{};
    std::string key{};         // empty: nothing refers to it
    std::uint64_t number = 0;  // of the object's id: the how manieth table of its kind
    Place place{};
    std::map<std::string, Place, std::less<>> places{};  // of the command's fields that were read without a mistake
    bool shadowed = false;                               // an earlier table of its kind has the same key
    bool sound = true;                                   // every field was read

    bool is(std::string_view table) const { return kind->table == table; }

    // Where the field stands, or the table when it does not.
    Place place_of(std::string_view field) const;

    // Empty when the field is absent or was not read; asking for a field that the command does not have is our mistake.
    std::optional<std::int64_t> integer(std::string_view field) const;  // also enumerations, dates, instants, ids
    std::optional<std::string_view> text(std::string_view field) const;
    std::optional<std::vector<std::int64_t>> integers(std::string_view field) const;  // a list
    std::optional<std::vector<std::string>> texts(std::string_view field) const;      // a list

  private:
    std::optional<Leaf> find(std::string_view field) const;
};

// [county] itself.
struct CountyHeader {
    std::string name;
    std::string region;  // six digits, GB/T 2260
    Instant established;
    std::vector<std::string> grades;  // steel grades traded in the county
};
BOOST_DESCRIBE_STRUCT(CountyHeader, (), (name, region, established, grades))

struct Entries {
    CountyHeader header;
    bool header_sound = false;
    Place header_place;
    std::vector<Entry> list;

    std::vector<const Entry*> of(std::string_view table) const;
    const Entry* find(std::string_view table, std::optional<std::int64_t> number) const;  // by the number of its id
};

}  // namespace gzl::app::county

// Reads canonical JSON (base/json.hpp) straight along a description, without a document in between: several times
// faster, for logs. Whatever is not exactly what write_json writes is not read here; the caller then asks read_json,
// which also says what is wrong.
#pragma once

#include <string_view>

#include "base/json.hpp"

namespace gzl {

class CanonicalReader {
  public:
    explicit CanonicalReader(std::string_view text, const JsonLimits& limits = {}) : rest_(text), limits_(limits) {}

    // False: the text goes on differently, or the value is one that read_json refuses; the object is then half filled
    // and the reader is of no more use. A date, an instant or an identifier is read in its one text form only.
    bool value(const Type& type, void* object) { return value(type, object, 0); }
    bool literal(std::string_view expected);
    bool natural(std::uint64_t& number);             // 0 … 2^53 − 1
    bool text(std::string_view& out);                // quoted, without escapes; a view into the text that is read
    bool text_form(const Type& type, void* object);  // quoted: enumeration, date, instant, id, bytes
    bool at_end() const { return rest_.empty(); }

  private:
    bool value(const Type& type, void* object, std::size_t depth);
    bool integer(const Type& type, void* object);
    bool list(const Type& type, void* object, std::size_t depth);
    bool structure(const Type& type, void* object, std::size_t depth);
    bool field_name(std::string_view name);

    std::string_view rest_;
    const JsonLimits& limits_;
};

// from_json for a text that is probably canonical.
bool read_canonical_json(std::string_view text, const Type& type, void* object, const JsonLimits& limits = {});

}  // namespace gzl

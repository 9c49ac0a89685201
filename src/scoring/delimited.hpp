// Rows of fields in a text, without knowing what they mean. The text is kept; fields point into it, or into a buffer
// when quotes had to be undone, and are good until the next row.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace gzl::scoring {

struct Field {
    std::string_view text;  // without surrounding white space
};
using Fields = std::vector<Field>;

class Delimited {
  public:
    // Finds out the separator, and whether it is ARFF, whose names come before the rows.
    static Result<Delimited> of(std::string text);

    const std::vector<std::string>& names() const { return names_; }  // of ARFF

    // Rows are counted from 1, the row of names included; at most `most`, 0: all. Empty lines are no rows.
    void for_each_row(std::size_t most, const std::function<void(std::int64_t row, const Fields&)>& visit) const;

  private:
    Delimited() = default;

    std::size_t read_row(std::size_t at, Fields& fields, std::deque<std::string>& unquoted) const;
    std::size_t read_field(std::size_t at, Fields& fields, std::deque<std::string>& unquoted) const;

    std::string text_;
    std::size_t begin_ = 0;  // of the first row
    char separator_ = ',';   // ' ': any white space
    std::vector<std::string> names_;
};

}  // namespace gzl::scoring

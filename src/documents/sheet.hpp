// A document in Chinese on A4 pages: Pango sets the text, Cairo writes the PDF. What is too long for a page goes on on
// the next one; a table repeats its head there.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace gzl::documents {

// What stands on every page, and on the first.
struct Masthead {
    std::string title;
    std::string number;
    Instant issued_at;
    std::string code;    // shown as a QR code
    std::string footer;  // one line
};

struct Column {
    std::string title;
    double share = 1;  // of the width
    bool is_number = false;
};
using Row = std::vector<std::string>;

struct Fact {
    std::string name;
    std::string value;
};

class Sheet {
  public:
    // The PDF of what `write` puts on the sheet. The same masthead and the same writing give the same bytes on one
    // machine. A fault when there is no Chinese font or Cairo fails.
    static Result<std::string> pdf(const Masthead& masthead, const std::function<void(Sheet&)>& write);

    Sheet(Sheet&&) = delete;
    ~Sheet();

    void heading(std::string_view text);
    void paragraph(std::string_view text);
    void facts(const std::vector<Fact>& facts);  // two beside each other
    void table(const std::vector<Column>& columns, const std::vector<Row>& rows);
    void verdict(std::string_view text, bool is_good);  // framed

  private:
    struct Impl;
    explicit Sheet(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::documents

// Parts that both reports have.
#pragma once

#include "documents/report.hpp"
#include "documents/sheet.hpp"

namespace gzl::documents {

Masthead masthead(std::string title, const std::string& number, const Issue& issue);

void put_goods(Sheet& sheet, const core::report::ReportedGoods& goods);
void put_proof(Sheet& sheet, const Issue& issue);

// "无" or the words, one after the other.
template <class E, class Word>
std::string listed(const std::vector<E>& items, Word word_of, std::string_view separator = ";") {
    std::string text;
    for (const E& item : items) text.append(text.empty() ? "" : separator).append(word_of(item));
    return text.empty() ? "无" : text;
}

}  // namespace gzl::documents

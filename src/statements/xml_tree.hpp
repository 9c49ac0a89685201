// A parsed XML document as the camt decoder walks it: elements by local name, values with their line. No entities, no
// DOCTYPE, bounded depth.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "statements/findings.hpp"

namespace gzl::statements {

class XmlTree {
  public:
    // Nothing, with the reasons in findings, when the text is not well-formed or not safe.
    static std::unique_ptr<XmlTree> parse(std::string_view text, Findings& findings);

    pugi::xml_node root() const { return document_.document_element(); }
    Place place(pugi::xml_node node, std::string field) const;

  private:
    explicit XmlTree(std::string_view text) : text_(text) {}
    std::int64_t line_at(std::ptrdiff_t offset) const;

    std::string_view text_;
    std::vector<std::size_t> line_ends_;
    pugi::xml_document document_;
};

std::string_view local_name(pugi::xml_node node);

// The first child of that local name; `path` may name a way down: "Bal/Tp/CdOrPrtry/Cd". Null when there is none.
pugi::xml_node child(pugi::xml_node parent, std::string_view path);
std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name);
inline std::string_view text_of(pugi::xml_node node) {
    return node.text().get();
}

}  // namespace gzl::statements

#include "statements/xml_tree.hpp"

#include <algorithm>

namespace gzl::statements {

namespace {

constexpr int kMaxDepth = 32;

bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

// Stops at what the decoder would misread: depth without end, and a value in pieces around a comment.
struct Inspector : pugi::xml_tree_walker {
    const Reason* problem = nullptr;
    pugi::xml_node where;

    bool for_each(pugi::xml_node& node) override {
        if (depth() > kMaxDepth) problem = &xml_too_deep;
        if (is_text(node) && is_text(node.previous_sibling())) problem = &xml_malformed;
        if (problem) where = node.parent();
        return !problem;
    }
};

}  // namespace

std::unique_ptr<XmlTree> XmlTree::parse(std::string_view text, Findings& findings) {
    std::unique_ptr<XmlTree> tree(new XmlTree(text));
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n') tree->line_ends_.push_back(i);
    // Of the entities only the five of XML itself are known to the parser, and a DOCTYPE is kept to be refused.
    const auto result = tree->document_.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_doctype,
                                                    pugi::encoding_utf8);
    if (!result) return findings.add({tree->line_at(result.offset), ""}, xml_malformed, result.description()), nullptr;
    for (const pugi::xml_node node : tree->document_.children())
        if (node.type() == pugi::node_doctype) return findings.add(tree->place(node, ""), xml_doctype), nullptr;
    Inspector inspector;
    if (!tree->document_.traverse(inspector))
        return findings.add(tree->place(inspector.where, ""), *inspector.problem), nullptr;
    return tree;
}

std::int64_t XmlTree::line_at(std::ptrdiff_t offset) const {
    const auto ends = std::lower_bound(line_ends_.begin(), line_ends_.end(), static_cast<std::size_t>(offset));
    return 1 + (ends - line_ends_.begin());
}

Place XmlTree::place(pugi::xml_node node, std::string field) const {
    const std::ptrdiff_t offset = node.offset_debug();
    return {offset < 0 ? 0 : line_at(offset), std::move(field)};
}

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view path) {
    const std::size_t slash = path.find('/');
    for (const pugi::xml_node node : parent.children())
        if (local_name(node) == path.substr(0, slash))
            return slash == std::string_view::npos ? node : child(node, path.substr(slash + 1));
    return {};
}

std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const pugi::xml_node node : parent.children())
        if (local_name(node) == name) found.push_back(node);
    return found;
}

}  // namespace gzl::statements

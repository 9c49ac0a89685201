#include "core/ledger/account_text.hpp"

#include <algorithm>

#include "base/id.hpp"
#include "core/ledger/book.hpp"

namespace gzl::core::ledger {

std::string account_text(AccountKey key) {
    const std::string_view kind = type_of<AccountKind>().names[static_cast<std::size_t>(key.kind)];
    return std::string(kind) + "/" + id_text(rule_of(key.kind).owner_prefix, key.owner);
}

std::optional<AccountKey> parse_account(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto names = type_of<AccountKind>().names;
    const auto name = std::find(names.begin(), names.end(), text.substr(0, slash));
    if (name == names.end()) return std::nullopt;
    const auto kind = static_cast<AccountKind>(name - names.begin());
    const auto owner = parse_id(rule_of(kind).owner_prefix, text.substr(slash + 1));
    if (!owner) return std::nullopt;
    return AccountKey{kind, *owner};
}

}  // namespace gzl::core::ledger

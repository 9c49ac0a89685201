#include <doctest/doctest.h>

#include "core/ledger/account_text.hpp"
#include "core/ledger/book.hpp"

namespace gzl::core::ledger {

TEST_CASE("an account's text names its kind and its owner, and reads back") {
    CHECK(account_text({AccountKind::loan_principal, 1}) == "loan_principal/loan-000001");
    CHECK(account_text({AccountKind::clearing, 1'234'567}) == "clearing/org-1234567");
    for (std::size_t kind = 0; kind < type_of<AccountKind>().names.size(); ++kind) {
        const AccountKey key{static_cast<AccountKind>(kind), 7};
        CHECK(parse_account(account_text(key)) == key);
    }
    for (const char* text : {"", "/", "clearing", "clearing/", "clearing/loan-000001", "cleared/org-000001",
                             "clearing/org-1", "clearing/org-000001/", "clearing/org-000000"})
        CHECK_MESSAGE(!parse_account(text), text);
}

}  // namespace gzl::core::ledger

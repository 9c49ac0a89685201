// The rows of this module. Numbers: commands 700–719, queries 770–779, events 1700–1719.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::ledger {

const Commands kCommands{
    command<struct PostTransfer>(700, "", ledger_post, "清算划转", "Post a clearing transfer",
                                 {event<struct TransferPosted>(1700, "已清算划转", "Transfer posted")}),
};

const Queries kQueries{
    query<struct GetLedger>(770, "GET /v1/ledger", read_ledger, "查看账簿", "See the ledger"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::ledger

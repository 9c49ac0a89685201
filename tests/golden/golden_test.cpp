// Old logs, kept for ever: every record still reads, keeps all that it says, applies, and gives the same books. A
// record format or an event's meaning that changed by accident fails here. Files are added, never edited.
#include <algorithm>
#include <fstream>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "base/bytes.hpp"
#include "core/ledger/account_text.hpp"
#include "evidence/digest.hpp"
#include "node/memory.hpp"

namespace gzl {

namespace {

struct Golden {
    const char* file;
    std::uint64_t records;
    const char* books;  // SHA-256 of the books, account by account
};

// Made by `gzl demo --once`, then: sqlite3 county.sqlite 'select record from events order by position'.
constexpr Golden kGolden[] = {
    {"main_job.jsonl", 223, "cdff3b84df96abd3a552add27a1bacb1c206674bf066dd43fe9eaf0acada92ab"},
};

std::string books_text(const core::ledger::Book& book) {
    std::string text;
    book.for_each_account([&](core::ledger::AccountKey key, const core::ledger::Account& account) {
        text.append(core::ledger::account_text(key));
        for (const Money amount : {account.debits, account.credits, account.debits_pending, account.credits_pending})
            text.append(" ").append(std::to_string(amount.value()));
        text.append("\n");
    });
    return text;
}

// Members that are younger than the record stand beside what it says, with their defaults.
bool keeps(const boost::json::value& now, const boost::json::value& then) {
    if (then.is_object() && now.is_object())
        return std::all_of(then.get_object().begin(), then.get_object().end(), [&](const auto& member) {
            const auto* found = now.get_object().if_contains(member.key());
            return found && keeps(*found, member.value());
        });
    if (then.is_array() && now.is_array())
        return std::equal(now.get_array().begin(), now.get_array().end(), then.get_array().begin(),
                          then.get_array().end(), keeps);
    return now == then;
}

}  // namespace

TEST_CASE("an old log replays to the books that it gave when it was new") {
    for (const Golden& golden : kGolden) {
        CAPTURE(golden.file);
        std::ifstream in(std::string(GZL_SOURCE_DIR) + "/tests/golden/" + golden.file);
        REQUIRE(in);
        node::Memory memory;
        for (std::string line; std::getline(in, line);) {
            CAPTURE(line);
            const auto record = node::read_record(line);
            REQUIRE(record);
            CHECK(keeps(boost::json::parse(node::write_record(record->head, record->event)), boost::json::parse(line)));
            memory.apply(record->head, record->event);
        }
        CHECK(memory.size == golden.records);
        CHECK(memory.state.ledger.balances());
        CHECK(to_hex(evidence::sha256(bytes_of(books_text(memory.state.ledger)))) == std::string(golden.books));
    }
}

}  // namespace gzl

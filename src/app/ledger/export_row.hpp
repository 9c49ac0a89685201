// A posting as a row of a table: the same columns for CSV, JSON and the spreadsheet.
#pragma once

#include <array>

#include "app/ledger/account_names.hpp"
#include "core/ledger/account_text.hpp"
#include "views/postings.hpp"

namespace gzl::app::ledger {

struct ExportRow {
    std::int64_t position = 0;
    Instant recorded_at;
    Date date;
    std::string event;
    std::string label;  // Chinese
    std::string object;
    std::string reference;
    core::ledger::Journal journal = core::ledger::Journal::money;
    std::string debit;
    std::string debit_zh;
    std::string debit_owner;
    std::string credit;
    std::string credit_zh;
    std::string credit_owner;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(ExportRow, (),
                      (position, recorded_at, date, event, label, object, reference, journal, debit, debit_zh,
                       debit_owner, credit, credit_zh, credit_owner, amount))

// In the order of the members above.
inline constexpr std::array<const char*, 15> kColumns{"事实序号 fact",
                                                      "记录时间 recorded at",
                                                      "记账日 date",
                                                      "事项 event",
                                                      "事项名称 event in Chinese",
                                                      "业务对象 object",
                                                      "银行流水号 reference",
                                                      "账套 journal",
                                                      "借方账户 debit",
                                                      "借方科目 debit in Chinese",
                                                      "借方单位 debit owner",
                                                      "贷方账户 credit",
                                                      "贷方科目 credit in Chinese",
                                                      "贷方单位 credit owner",
                                                      "金额(元) amount CNY"};

inline ExportRow row_of(const core::State& after, const views::Posting& posting) {
    const auto& debit = core::ledger::rule_of(posting.transfer.debit.kind);
    const auto& credit = core::ledger::rule_of(posting.transfer.credit.kind);
    return {.position = static_cast<std::int64_t>(posting.position),
            .recorded_at = posting.at,
            .date = posting.date,
            .event = std::string(posting.event->name()),
            .label = std::string(posting.event->zh),
            .object = posting.object,
            .reference = posting.reference,
            .journal = debit.journal,
            .debit = core::ledger::account_text(posting.transfer.debit),
            .debit_zh = std::string(debit.zh),
            .debit_owner = owner_name(after, posting.transfer.debit),
            .credit = core::ledger::account_text(posting.transfer.credit),
            .credit_zh = std::string(credit.zh),
            .credit_owner = owner_name(after, posting.transfer.credit),
            .amount = posting.transfer.amount};
}

inline std::string journal_name(core::ledger::Journal journal) {
    return std::string(type_of<core::ledger::Journal>().names[static_cast<std::size_t>(journal)]);
}

}  // namespace gzl::app::ledger

#include "bank/statement.hpp"

#include "bank/accounts.hpp"

namespace gzl::bank {

namespace {

// Of the bookings on loans: those that leave the treasury alone, unlike the opening and deposits.
constexpr const char* kLending =
    "NOT EXISTS (SELECT 1 FROM entries WHERE booking = bookings.id AND account = 'treasury')";
constexpr const char* kMoved =
    "SUM(CASE WHEN account LIKE 'customer:%' THEN (CASE side WHEN 'debit' THEN amount_fen ELSE -amount_fen END) ELSE 0 "
    "END)";

std::string yuan(Money amount) {
    const std::int64_t fen = amount.value();
    const std::int64_t size = fen < 0 ? -fen : fen;
    const std::string cents = std::to_string(size % 100);
    return (fen < 0 ? "-" : "") + std::to_string(size / 100) + (cents.size() == 1 ? ".0" : ".") + cents;
}

Money size_of(Money amount) {
    return amount < Money() ? Money() - amount : amount;
}

std::string csv_text(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? "\"\"" : std::string(1, c));
    return out.append("\"");
}

std::string xml_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out.append("&lt;");
        else if (c == '&')
            out.append("&amp;");
        else
            out.push_back(c);
    }
    return out;
}

std::string element(std::string_view name, const std::string& inner) {
    return std::string("<").append(name).append(">").append(inner).append("</").append(name).append(">");
}

std::string signed_amount(Money amount) {
    return "<Amt Ccy=\"CNY\">" + yuan(size_of(amount)) + "</Amt>" +
           element("CdtDbtInd", amount < Money() ? "DBIT" : "CRDT");
}

std::string balance(const char* code, Money amount, Date date) {
    return "   <Bal><Tp><CdOrPrtry>" + element("Cd", code) + "</CdOrPrtry></Tp>" + signed_amount(amount) + "<Dt>" +
           element("Dt", date.text()) + "</Dt></Bal>\n";
}

}  // namespace

DayStatement statement_of(Database& database, const std::string& prefix, Date date) {
    Money opening = balance_of(database, own_funds());
    Rows before = database.query(
        std::string("SELECT COALESCE(")
                .append(kMoved)
                .append(", 0) FROM bookings JOIN entries ON booking = bookings.id WHERE value_date < ? AND ") +
            kLending,
        date.text());
    if (before.next()) opening += Money(before.integer(0));
    std::string number = date.text();
    std::erase(number, '-');
    DayStatement statement{.number = prefix + "-S-" + number,
                           .account = prefix + "-LENDING",
                           .date = date,
                           .opening = opening,
                           .closing = opening,
                           .entries = {}};
    Rows rows = database.query(
        std::string("SELECT reference, ")
                .append(kMoved)
                .append(", MAX(CASE WHEN account LIKE 'customer:%' THEN substr(account, 10) ELSE '' END), text "
                        "FROM bookings JOIN entries ON booking = bookings.id WHERE value_date = ? AND ") +
            kLending + " GROUP BY bookings.id ORDER BY bookings.id",
        date.text());
    while (rows.next()) {
        statement.entries.push_back({rows.text(0), Money(rows.integer(1)), rows.text(2), rows.text(3)});
        statement.closing += statement.entries.back().amount;
    }
    return statement;
}

std::string to_csv(const DayStatement& statement) {
    std::string out = "对账单号," + csv_text(statement.number) + "\r\n账号," + csv_text(statement.account) +
                      "\r\n日期," + statement.date.text() + "\r\n币种,CNY\r\n期初余额," + yuan(statement.opening) +
                      "\r\n期末余额," + yuan(statement.closing) +
                      "\r\n\r\n记账日期,起息日,流水号,借方金额,贷方金额,余额,对方户名,摘要\r\n";
    Money running = statement.opening;
    for (const StatementEntry& entry : statement.entries) {
        running += entry.amount;
        const bool out_of = entry.amount < Money();
        const std::string amount = yuan(size_of(entry.amount));
        out.append(statement.date.text()).append(",").append(statement.date.text()).append(",");
        out.append(csv_text(entry.reference)).append(",").append(out_of ? amount + "," : "," + amount).append(",");
        out.append(yuan(running)).append(",").append(csv_text(entry.counterparty)).append(",");
        out.append(csv_text(entry.text)).append("\r\n");
    }
    return out;
}

std::string to_camt053(const DayStatement& statement) {
    const std::string day = element("Dt", statement.date.text());
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">\n <BkToCstmrStmt>\n"
        "  <GrpHdr>" +
        element("MsgId", xml_text(statement.number)) + element("CreDtTm", statement.date.text() + "T23:59:59+08:00") +
        "</GrpHdr>\n  <Stmt>\n   " + element("Id", xml_text(statement.number)) + "\n   <Acct><Id><Othr>" +
        element("Id", xml_text(statement.account)) + "</Othr></Id><Ccy>CNY</Ccy></Acct>\n" +
        balance("OPBD", statement.opening, statement.date) + balance("CLBD", statement.closing, statement.date);
    for (const StatementEntry& entry : statement.entries) {
        const char* other = entry.amount < Money() ? "Cdtr" : "Dbtr";
        out.append("   <Ntry>").append(signed_amount(entry.amount)).append("<Sts><Cd>BOOK</Cd></Sts>");
        out.append(element("BookgDt", day)).append(element("ValDt", day));
        out.append(element("AcctSvcrRef", xml_text(entry.reference)));
        out.append("<NtryDtls><TxDtls><RltdPties>");
        out.append(element(other, element("Pty", element("Nm", xml_text(entry.counterparty)))));
        out.append("</RltdPties>").append(element("RmtInf", element("Ustrd", xml_text(entry.text))));
        out.append("</TxDtls></NtryDtls></Ntry>\n");
    }
    return out.append("  </Stmt>\n </BkToCstmrStmt>\n</Document>\n");
}

}  // namespace gzl::bank

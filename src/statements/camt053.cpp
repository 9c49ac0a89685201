// ISO 20022 camt.053, versions 001.02 to 001.10: the parts that a statement of one day needs.
#include <charconv>

#include "base/rounding.hpp"
#include "statements/formats.hpp"
#include "statements/xml_tree.hpp"

namespace gzl::statements {

namespace {

constexpr std::string_view kNamespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

bool is_version(std::string_view text) {
    int version = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    return text.size() == 2 && error == std::errc() && end == text.data() + 2 && version >= 2 && version <= 10;
}

// The namespace that the root's own prefix stands for.
std::string_view namespace_of(pugi::xml_node root) {
    const std::string_view name = root.name();
    const std::size_t colon = name.find(':');
    const std::string attribute =
        colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
    return root.attribute(attribute.c_str()).value();
}

enum class Side { credit, debit };

struct Entry {
    Place place;
    Side side = Side::credit;
    Money amount;  // not negative
    Row row;       // without amount and reference
};

Money signed_amount(Side side, Money amount) {
    return side == Side::credit ? amount : Money() - amount;
}

class Camt053 {
  public:
    Camt053(const XmlTree& tree, Findings& findings) : tree_(tree), findings_(findings) {}

    Statement read() {
        const pugi::xml_node root = tree_.root();
        const std::string_view space = namespace_of(root);
        if (local_name(root) != "Document" || !space.starts_with(kNamespace) ||
            !is_version(space.substr(kNamespace.size())))
            return findings_.add(tree_.place(root, "Document"), not_camt053, space), std::move(statement_);
        const auto statements = children(child(root, "BkToCstmrStmt"), "Stmt");
        if (statements.size() != 1)
            return findings_.add(tree_.place(root, "Stmt"), one_statement, std::to_string(statements.size())),
                   std::move(statement_);
        const pugi::xml_node stmt = statements.front();
        statement_.number = identifier(stmt, "Id");
        const pugi::xml_node iban = child(stmt, "Acct/Id/IBAN");
        statement_.account = identifier(stmt, iban ? "Acct/Id/IBAN" : "Acct/Id/Othr/Id");
        if (const auto currency = child(stmt, "Acct/Ccy"))
            findings_.currency(at(currency, "Acct/Ccy"), text_of(currency));
        read_balances(stmt);
        for (const pugi::xml_node entry : children(stmt, "Ntry")) read_entry(entry);
        if (!findings_.any()) check_summary(child(stmt, "TxsSummry"));
        return std::move(statement_);
    }

  private:
    Place at(pugi::xml_node node, std::string_view field) const { return tree_.place(node, std::string(field)); }

    std::string identifier(pugi::xml_node parent, std::string_view path) {
        const pugi::xml_node node = child(parent, path);
        return findings_.identifier(at(node ? node : parent, path), text_of(node)).value_or("");
    }

    std::optional<Money> amount(pugi::xml_node parent, std::string_view path) {
        const pugi::xml_node node = child(parent, path);
        const Place place = at(node ? node : parent, path);
        if (node) findings_.currency(place, node.attribute("Ccy").value());
        return findings_.natural_amount(place, text_of(node));
    }

    std::optional<Side> side(pugi::xml_node parent) {
        const pugi::xml_node node = child(parent, "CdtDbtInd");
        const std::string_view text = text_of(node);
        if (text == "CRDT") return Side::credit;
        if (text == "DBIT") return Side::debit;
        findings_.add(at(node ? node : parent, "CdtDbtInd"), node ? indicator_malformed : field_missing, text);
        return std::nullopt;
    }

    // A date, or the date of an instant as the bank wrote it.
    std::optional<Date> date(pugi::xml_node parent, std::string_view path) {
        const pugi::xml_node found = child(parent, path);
        const pugi::xml_node day = child(found, "Dt");
        const std::string_view text = day ? text_of(day) : text_of(child(found, "DtTm")).substr(0, 10);
        return findings_.date(at(found ? found : parent, path), text);
    }

    void read_balances(pugi::xml_node stmt) {
        std::optional<Money> opening;
        std::optional<Money> closing;
        for (const pugi::xml_node balance : children(stmt, "Bal")) {
            const std::string_view code = text_of(child(balance, "Tp/CdOrPrtry/Cd"));
            const bool opens = code == "OPBD" || code == "PRCD";
            if (!opens && code != "CLBD") continue;
            if (opens ? opening : closing) {
                findings_.add(at(balance, "Bal"), balance_twice, code);
                continue;
            }
            const auto moved = amount(balance, "Amt");
            const auto which = side(balance);
            const auto day = date(balance, "Dt");
            if (day && !opens) statement_.date = *day;
            (opens ? opening : closing) = signed_amount(which.value_or(Side::credit), moved.value_or(Money()));
        }
        if (!opening || !closing) findings_.add(at(stmt, "Bal"), balance_missing);
        statement_.opening = opening.value_or(Money());
        statement_.closing = closing.value_or(Money());
    }

    void read_entry(pugi::xml_node node) {
        if (statement_.rows.size() > kMaxRows) return;
        Entry entry{.place = at(node, "Ntry"), .side = Side::credit, .amount = {}, .row = {}};
        const pugi::xml_node status = child(node, "Sts");
        const std::string_view code = child(status, "Cd") ? text_of(child(status, "Cd")) : text_of(status);
        if (code != "BOOK") findings_.add(at(status ? status : node, "Sts"), entry_not_booked, code);
        const auto moved = amount(node, "Amt");
        const auto which = side(node);
        const auto booked = date(node, "BookgDt");
        const auto valued = child(node, "ValDt") ? date(node, "ValDt") : booked;
        if (!moved || !which || !booked || !valued) return;
        (*which == Side::credit ? credits_ : debits_) += moved->value();
        ++entries_;
        entry.side = *which;
        entry.amount = *moved;
        entry.row.line = entry.place.line;
        entry.row.booked_on = *booked;
        entry.row.value_date = *valued;
        entry.row.text = shortened(text_of(child(node, "AddtlNtryInf")), kMaxText);
        std::vector<pugi::xml_node> details;
        for (const pugi::xml_node group : children(node, "NtryDtls"))
            for (const pugi::xml_node detail : children(group, "TxDtls")) details.push_back(detail);
        if (details.size() > 1)
            read_details(entry, details);
        else
            add_row(entry, node, details.empty() ? pugi::xml_node() : details.front(), entry.amount);
    }

    // One booking of several transactions: a row for each, which together are the booking.
    void read_details(const Entry& entry, const std::vector<pugi::xml_node>& details) {
        Wide sum = 0;
        for (const pugi::xml_node detail : details) {
            if (statement_.rows.size() > kMaxRows) return;
            const bool direct = static_cast<bool>(child(detail, "Amt"));
            const auto part = amount(detail, direct ? "Amt" : "AmtDtls/TxAmt/Amt");
            if (!part) return;
            sum += part->value();
            add_row(entry, {}, detail, *part);
        }
        if (sum != entry.amount.value()) findings_.add(entry.place, details_do_not_add);
    }

    void add_row(const Entry& entry, pugi::xml_node whole, pugi::xml_node detail, Money amount) {
        if (const pugi::xml_node indicator = child(detail, "CdtDbtInd")) {
            const auto inner = side(detail);
            if (inner && *inner != entry.side)
                findings_.add(at(indicator, "CdtDbtInd"), indicator_differs, text_of(indicator));
        }
        Row row = entry.row;
        if (detail) row.line = at(detail, "").line;
        row.amount = signed_amount(entry.side, amount);
        const auto reference = findings_.identifier({row.line, "AcctSvcrRef"}, reference_of(whole, detail));
        if (!reference) return;
        row.reference = *reference;
        const char* other = entry.side == Side::credit ? "RltdPties/Dbtr" : "RltdPties/Cdtr";
        const pugi::xml_node party = child(detail, other);
        row.counterparty =
            shortened(text_of(child(party, "Pty") ? child(party, "Pty/Nm") : child(party, "Nm")), kMaxText);
        if (const pugi::xml_node words = child(detail, "RmtInf/Ustrd")) row.text = shortened(text_of(words), kMaxText);
        statement_.rows.push_back(std::move(row));
    }

    // The bank's own reference; otherwise the payer's, when it is one.
    static std::string_view reference_of(pugi::xml_node whole, pugi::xml_node detail) {
        for (const pugi::xml_node node :
             {child(detail, "Refs/AcctSvcrRef"), child(whole, "AcctSvcrRef"), child(detail, "Refs/EndToEndId")})
            if (const std::string_view text = text_of(node); !text.empty() && text != "NOTPROVIDED") return text;
        return {};
    }

    void check_summary(pugi::xml_node summary) {
        const auto agrees = [&](std::string_view path, Wide wanted) {
            const pugi::xml_node node = child(summary, path);
            if (!node) return;
            const Place place = at(node, path);
            const auto said =
                path.ends_with("Sum") ? findings_.natural_amount(place, text_of(node)) : count(place, node);
            if (said && said->value() != wanted) findings_.add(place, summary_differs, text_of(node));
        };
        agrees("TtlNtries/NbOfNtries", entries_);
        agrees("TtlCdtNtries/Sum", credits_);
        agrees("TtlDbtNtries/Sum", debits_);
    }

    std::optional<Money> count(const Place& place, pugi::xml_node node) {
        std::int64_t number = 0;
        const std::string_view text = text_of(node);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc() && end == text.data() + text.size()) return Money(number);
        findings_.add(place, summary_differs, text);
        return std::nullopt;
    }

    const XmlTree& tree_;
    Findings& findings_;
    Statement statement_;
    Wide credits_ = 0;
    Wide debits_ = 0;
    std::int64_t entries_ = 0;
};

}  // namespace

Statement read_camt053(std::string_view text, Findings& findings) {
    const auto tree = XmlTree::parse(text, findings);
    if (!tree) return {};
    return Camt053(*tree, findings).read();
}

}  // namespace gzl::statements

#include "bank/messages.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace gzl::bank {

namespace {

constexpr std::size_t kMaxIdentifier = 64;

// Identifiers become parts of paths and of account names: letters, digits and hyphens only.
bool is_identifier(std::string_view text) {
    const auto allowed = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '-';
    };
    return !text.empty() && text.size() <= kMaxIdentifier && std::all_of(text.begin(), text.end(), allowed);
}

bool are_identifiers(const std::vector<std::string>& texts) {
    return std::all_of(texts.begin(), texts.end(), is_identifier);
}

constexpr const char* kIdentifier = "identifier_malformed";
constexpr const char* kAmount = "amount_not_positive";

}  // namespace

const char* fault_of(const ApplicationPackage& message) {
    if (!are_identifiers({message.application, message.enterprise_code})) return kIdentifier;
    if (!message.amount.is_positive()) return kAmount;
    if (message.score && message.score->opinions.empty()) return "score_without_opinion";
    if (!message.stock) return nullptr;
    const auto& lots = message.stock->lots;
    if (!std::all_of(lots.begin(), lots.end(), [](const PackagedLot& lot) { return is_identifier(lot.lot); }))
        return kIdentifier;
    return nullptr;
}

const char* fault_of(const DisbursementInstruction& message) {
    if (!are_identifiers({message.drawdown, message.facility, message.enterprise_code})) return kIdentifier;
    return message.amount.is_positive() ? nullptr : kAmount;
}

const char* fault_of(const CollectionInstruction& message) {
    if (!are_identifiers({message.repayment, message.loan})) return kIdentifier;
    if (message.drawdown && !is_identifier(*message.drawdown)) return kIdentifier;
    if (!message.amount.is_positive()) return kAmount;
    for (const Money part : {message.costs, message.penalty, message.interest, message.principal})
        if (part < Money::zero()) return kAmount;
    return message.costs + message.penalty + message.interest + message.principal == message.amount
               ? nullptr
               : "amount_not_split";
}

const char* fault_of(const AdvanceInstruction& message) {
    if (!are_identifiers({message.claim, message.drawdown, message.guarantor_code}) || message.attempt < 1)
        return kIdentifier;
    if (!message.amount.is_positive()) return kAmount;
    for (const Money part : {message.principal, message.interest, message.penalty})
        if (part < Money::zero() || part > message.amount) return kAmount;
    return message.principal + message.interest + message.penalty == message.amount ? nullptr : "amount_not_split";
}

const char* fault_of(const PayoutInstruction& message) {
    if (!are_identifiers({message.payout, message.fund_code, message.guarantor_code})) return kIdentifier;
    return message.amount.is_positive() ? nullptr : kAmount;
}

const char* fault_of(const ReleaseNotice& message) {
    if (!is_identifier(message.facility) || !are_identifiers(message.lots)) return kIdentifier;
    if (message.lots.empty()) return "lots_missing";
    return nullptr;
}

namespace {

// Of a rule, of a kind of news: "weight_step".
bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= kMaxIdentifier &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

}  // namespace

const char* fault_of(const AlertNotice& message) {
    if (!is_identifier(message.alert) || !are_identifiers(message.frozen)) return kIdentifier;
    return is_name(message.news) && is_name(message.rule) ? nullptr : "name_malformed";
}

const char* fault_of(const MaterialNotice& message) {
    if (!is_identifier(message.application)) return kIdentifier;
    return message.answer.empty() ? "answer_missing" : nullptr;
}

const char* fault_of(const ClockNotice& message) {
    if (!is_identifier(message.application)) return kIdentifier;
    if (!Date::parse(message.due_on)) return "date_malformed";
    return is_name(message.stage) && is_name(message.news) ? nullptr : "name_malformed";
}

const char* fault_of(const NeedListNotice& message) {
    if (!are_identifiers({message.list, message.number})) return kIdentifier;
    if (message.items.empty()) return "items_missing";
    for (const ListedNeed& need : message.items) {
        if (!are_identifiers({need.placement, need.enterprise_code})) return kIdentifier;
        if (!need.amount.is_positive()) return kAmount;
        if (need.tenor_days < 1) return "tenor_not_positive";
    }
    return nullptr;
}

const char* fault_of(const NeedNews& message) {
    if (!is_identifier(message.placement)) return kIdentifier;
    return is_name(message.status) ? nullptr : "name_malformed";
}

const char* fault_of(const ReportNotice& message) {
    return are_identifiers({message.report, message.number, message.application.value_or(message.loan.value_or(""))})
               ? nullptr
               : kIdentifier;
}

const char* fault_of(const CoverageNotice& message) {
    if (!are_identifiers({message.facility, message.enterprise_code})) return kIdentifier;
    if (message.top_up_by && !Date::parse(*message.top_up_by)) return "date_malformed";
    for (const Money amount : {message.coverage.exposure, message.coverage.value, message.coverage.cash})
        if (amount < Money::zero()) return kAmount;
    return nullptr;
}

namespace {

bool adds_to(const Taken& taken, Money amount) {
    for (const Money part : {taken.costs, taken.penalty, taken.interest, taken.principal, taken.refund})
        if (part < Money::zero()) return false;
    return taken.costs + taken.penalty + taken.interest + taken.principal + taken.refund == amount;
}

}  // namespace

const char* fault_of(const MarginInstruction& message) {
    if (!are_identifiers({message.margin, message.facility, message.payer_code})) return kIdentifier;
    if (message.drawdown && !is_identifier(*message.drawdown)) return kIdentifier;
    if (!message.amount.is_positive()) return kAmount;
    if (message.kind != MarginKind::use) return nullptr;
    return message.drawdown && message.expected && adds_to(*message.expected, message.amount) ? nullptr
                                                                                              : "amount_not_split";
}

const char* fault_of(const NoticeRequest& message) {
    if (!are_identifiers({message.prepayment, message.facility}) || !are_identifiers(message.lots)) return kIdentifier;
    if (message.lots.empty()) return "lots_missing";
    return message.value < Money::zero() || message.releasable < Money::zero() ? kAmount : nullptr;
}

const char* fault_of(const TakeInstruction& message) {
    if (!are_identifiers({message.take, message.procurement, message.facility, message.drawdown})) return kIdentifier;
    if (message.payer_code && !is_identifier(*message.payer_code)) return kIdentifier;
    if (!message.amount.is_positive() || message.earnest < Money::zero()) return kAmount;
    return adds_to(message.expected, message.amount + message.earnest) ? nullptr : "amount_not_split";
}

void drop_unknown_members(boost::json::value& value, const Type& type) {
    if (type.kind == TypeKind::optional) return drop_unknown_members(value, *type.element);
    if (type.kind == TypeKind::list && value.is_array()) {
        for (boost::json::value& item : value.get_array()) drop_unknown_members(item, *type.element);
    }
    if (type.kind != TypeKind::structure || !value.is_object()) return;
    boost::json::object known;
    for (const Field& field : type.fields) {
        boost::json::value* member = value.get_object().if_contains(field.name);
        if (!member) continue;
        drop_unknown_members(*member, *field.type);
        known.emplace(field.name, std::move(*member));
    }
    value = std::move(known);
}

}  // namespace gzl::bank

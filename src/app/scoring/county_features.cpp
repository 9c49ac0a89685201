#include "app/scoring/county_features.hpp"

#include <algorithm>
#include <map>

#include "core/loan/account.hpp"
#include "core/loan/rules.hpp"
#include "scoring/invoice_features.hpp"

namespace gzl::app::scoring {

namespace {

using gzl::scoring::Direction;

constexpr double kFenPerYuan = 100;
constexpr double kKgPerTonne = 1'000;

double yuan(Money money) {
    return static_cast<double>(money.value()) / kFenPerYuan;
}

double tonnes(Weight weight) {
    return static_cast<double>(weight.value()) / kKgPerTonne;
}

class Features {
  public:
    Features(const core::State& state, core::OrganisationId enterprise, Date as_of)
        : state_(state), enterprise_(enterprise), as_of_(as_of), from_(as_of.plus_months(-12).plus_days(1)) {}

    std::vector<CountyFeature> all() {
        invoices();
        profile();
        outside();
        loans();
        stock();
        alerts();
        return std::move(features_);
    }

  private:
    void add(const char* name, std::optional<double> value, const std::string& source, std::optional<Date> from,
             std::optional<Date> to) {
        features_.push_back({name, value, source, from, to});
    }
    void add_of_year(const char* name, std::optional<double> value, const char* source) {
        add(name, value, source, from_, as_of_);
    }
    void add_of_day(const char* name, std::optional<double> value, const std::string& source) {
        add(name, value, source, as_of_, as_of_);
    }

    // T2: those of the tax bureau's exports; and those registered with a contract of which no export speaks.
    void invoices() {
        gzl::scoring::InvoiceList list;
        const std::string& own = state_.party.organisations.at(enterprise_).code;
        const auto take = [&](const std::string& number, Date day, const std::string& seller, const std::string& buyer,
                              Money net, Money tax, bool is_void) {
            if (day > as_of_ || (seller != own && buyer != own)) return;
            const bool sells = seller == own;
            list.invoices.push_back({.firm = own,
                                     .number = number,
                                     .date = day,
                                     .counterparty = sells ? buyer : seller,
                                     .amount = yuan(net),
                                     .tax = yuan(tax),
                                     .is_void = is_void,
                                     .direction = sells ? Direction::sales : Direction::purchases});
        };
        for (const auto& [number, record] : state_.trade.tax_records) {
            const core::trade::TaxInvoice& invoice = record.invoice;
            take(number, invoice.issued_on, invoice.seller_code, invoice.buyer_code, invoice.net, invoice.tax,
                 invoice.cancelled);
        }
        for (const core::trade::Invoice& invoice : state_.trade.invoices)
            if (invoice.enterprise == enterprise_ && !state_.trade.tax_records.contains(invoice.number))
                take(invoice.number, invoice.issued_on, invoice.seller_code, invoice.buyer_code,
                     invoice.amount - invoice.tax, invoice.tax, false);
        const auto& names = gzl::scoring::feature_names();
        if (list.invoices.empty()) {
            for (const std::string& name : names) add_of_year(name.c_str(), std::nullopt, "invoices");
            return;
        }
        const auto firms = gzl::scoring::features_of(list, as_of_);
        CHECK_THAT(firms && firms->size() == 1);
        for (std::size_t i = 0; i < names.size(); ++i)
            add_of_year(names[i].c_str(), firms->front().values[i], "invoices");
        const double sales = *firms->front().values.front();  // sales_12m
        if (sales > 0) sales_ = sales;
    }

    void profile() {
        const core::scoring::Profile* profile = core::scoring::profile_of(state_.scoring, enterprise_);
        const std::string source = profile ? profile->source : "profile";
        const auto days = [&] { return static_cast<double>(as_of_.days() - profile->founded_on.days()); };
        constexpr double kDaysPerYear = 365.25;
        add_of_day("age_years", profile ? std::optional(days() / kDaysPerYear) : std::nullopt, source);
        add_of_day("annual_output_t", profile ? std::optional(tonnes(profile->annual_output)) : std::nullopt, source);
    }

    void outside() {
        const auto found = state_.scoring.outside_data.find(enterprise_);
        const core::scoring::OutsideData data =
            found == state_.scoring.outside_data.end() ? core::scoring::OutsideData{} : found->second;
        const auto say = [&](const auto& section, const char* name, const char* kind, auto value_of) {
            if (section)
                add(name, value_of(*section), section->source, section->from, section->to);
            else
                add(name, std::nullopt, kind, std::nullopt, std::nullopt);
        };
        const auto ratio = [](double part, double whole) {
            return whole > 0 ? std::optional(part / whole) : std::nullopt;
        };
        say(data.tax, "filed_on_time", "tax", [&](const core::scoring::TaxData& tax) {
            return ratio(static_cast<double>(tax.filings_on_time), static_cast<double>(tax.filings_due));
        });
        say(data.tax, "vat_burden", "tax",
            [&](const core::scoring::TaxData& tax) { return ratio(yuan(tax.vat_paid), yuan(tax.taxed_sales)); });
        using Social = core::scoring::SocialSecurityData;
        say(data.social_security, "headcount", "social_security",
            [](const Social& social) { return std::optional(static_cast<double>(social.headcount)); });
        say(data.social_security, "social_arrears", "social_security",
            [](const Social& social) { return std::optional(yuan(social.arrears)); });
        using Record = core::scoring::CreditRecordData;
        say(data.credit_record, "credit_overdues", "credit_record",
            [](const Record& record) { return std::optional(static_cast<double>(record.overdues)); });
        say(data.credit_record, "credit_longest_overdue_days", "credit_record",
            [](const Record& record) { return std::optional(static_cast<double>(record.longest_overdue_days)); });
        say(data.credit_record, "credit_exposure", "credit_record",
            [](const Record& record) { return std::optional(yuan(record.exposure)); });
    }

    void loans() {
        Money exposure;
        for (const core::loan::Facility& facility : state_.loan.facilities)
            if (facility.enterprise == enterprise_) exposure += core::loan::exposure_of(facility);
        double overdue_days = 0;
        double repaid = 0;
        for (const core::loan::Loan& loan : state_.loan.loans) {
            if (loan.enterprise != enterprise_) continue;
            if (loan.status == core::loan::LoanStatus::repaid) ++repaid;
            if (loan.status != core::loan::LoanStatus::open) continue;
            const auto standing = core::loan::standing_of(state_, loan, as_of_);
            overdue_days = std::max(overdue_days, static_cast<double>(standing.days_overdue));
        }
        const auto claims = std::count_if(state_.guarantee.claims.begin(), state_.guarantee.claims.end(),
                                          [&](const auto& claim) { return claim.enterprise == enterprise_; });
        add_of_day("exposure", yuan(exposure), "loans");
        add_of_day("exposure_to_sales", sales_ ? std::optional(yuan(exposure) / *sales_) : std::nullopt, "loans");
        add_of_day("overdue_days", overdue_days, "loans");
        add_of_day("loans_repaid", repaid, "loans");
        add_of_day("guarantee_claims", static_cast<double>(claims), "loans");
    }

    // When each lot came and went. What processing makes is as old as what it was made of.
    std::optional<Date> came(core::LotId id, const std::map<core::LotId, Date>& inbound) const {
        if (const auto found = inbound.find(id); found != inbound.end()) return found->second;
        const auto& mothers = state_.warehouse.lots.at(id).mothers;
        return mothers.empty() ? std::nullopt : came(mothers.front(), inbound);
    }

    void stock() {
        using core::warehouse::LotStatus;
        std::map<core::LotId, Date> inbound;
        std::map<core::LotId, Date> outbound;
        for (const core::warehouse::Order& order : state_.warehouse.orders) {
            if (order.status != core::warehouse::OrderStatus::executed || order.signatures.empty()) continue;
            const Date day = order.signatures.back().at.date();
            if (order.kind == core::warehouse::OrderKind::inbound)
                for (const core::LotId lot : order.lots) inbound.try_emplace(lot, day);
            if (order.kind == core::warehouse::OrderKind::outbound)
                for (const core::LotId lot : order.lots) outbound.try_emplace(lot, day);
        }
        double now = 0;
        double then = 0;  // a year before
        double out = 0;   // within the year
        double tonne_days = 0;
        bool is_known = false;
        for (std::uint64_t number = 1; number <= state_.warehouse.lots.size(); ++number) {
            const core::LotId id(number);
            const core::warehouse::Lot& lot = state_.warehouse.lots.at(id);
            if (lot.owner != enterprise_) continue;
            const auto since = came(id, inbound);
            if (!since) continue;
            is_known = true;
            const double weight = tonnes(lot.weight);
            const auto gone = outbound.find(id);
            if (lot.status == LotStatus::in_stock || lot.status == LotStatus::pledged) {
                now += weight;
                tonne_days += weight * static_cast<double>(as_of_.days() - since->days());
            }
            if (gone != outbound.end() && gone->second >= from_) out += weight;
            const bool was_there = *since < from_ && (gone == outbound.end() || gone->second >= from_);
            if (was_there && lot.status != LotStatus::processed) then += weight;
        }
        const double average = (now + then) / 2;
        const auto if_known = [&](double value) { return is_known ? std::optional(value) : std::nullopt; };
        add_of_day("stock_t", if_known(now), "warehouse");
        add_of_year("stock_turnover", average > 0 ? std::optional(out / average) : std::nullopt, "warehouse");
        add_of_day("stock_age_days", now > 0 ? std::optional(tonne_days / now) : std::nullopt, "warehouse");
    }

    // Of its goods; false alarms do not count.
    void alerts() {
        const auto counts = [&](const core::supervision::Alert& alert) {
            if (alert.raised_at.date() < from_ || alert.alert_class == core::supervision::AlertClass::minor)
                return false;
            if (alert.conclusion && alert.conclusion->outcome == core::supervision::AlertOutcome::false_alarm)
                return false;
            return std::any_of(alert.lots.begin(), alert.lots.end(),
                               [&](core::LotId lot) { return state_.warehouse.lots.at(lot).owner == enterprise_; });
        };
        const auto& all = state_.supervision.alerts;
        add_of_year("alerts_12m", static_cast<double>(std::count_if(all.begin(), all.end(), counts)), "alerts");
    }

    const core::State& state_;
    const core::OrganisationId enterprise_;
    const Date as_of_;
    const Date from_;
    std::optional<double> sales_;
    std::vector<CountyFeature> features_;
};

}  // namespace

std::vector<CountyFeature> county_features(const core::State& state, core::OrganisationId enterprise, Date as_of) {
    return Features(state, enterprise, as_of).all();
}

std::vector<std::string> county_feature_names() {
    core::State empty;
    core::party::add_organisation(
        empty.party, core::OrganisationId(1),
        {.code = "", .name = "", .capacities = {}, .status = core::party::AdmissionStatus::admitted, .applied_by = ""});
    std::vector<std::string> names;
    for (CountyFeature& feature : county_features(empty, core::OrganisationId(1), Date::of(2026, 1, 1)))
        names.push_back(std::move(feature.name));
    return names;
}

}  // namespace gzl::app::scoring

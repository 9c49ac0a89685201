// How a document in Chinese says amounts, times and the words of the core (docs/vocabulary.md).
#pragma once

#include <string>
#include <string_view>

#include "core/report/content.hpp"

namespace gzl::documents {

std::string yuan(Money amount);        // 6,000,000.00 元
std::string kilograms(Weight weight);  // 12,345 千克
std::string per_cent(RatePpm rate);    // 3.2 %
std::string per_tonne(Price price);    // 3,850.00 元/吨
std::string minute_of(Instant at);     // 2026-03-01 17:05, Shanghai time
std::string yes_no(bool is_so);

std::string_view word(core::trade::ContractKind kind);
std::string_view word(core::trade::Check check);
std::string_view word(core::warehouse::WeighingMode mode);
std::string_view word(core::warehouse::LotStatus status);
std::string_view word(core::warehouse::ControlItem item);
std::string_view word(core::warehouse::EvidenceState state);
std::string_view word(core::product::Settlement settlement);
std::string_view word(core::product::Plan plan);
std::string_view word(core::loan::MovementKind kind);
std::string_view word(core::loan::LoanClass loan_class);
std::string_view word(core::supervision::AlertRule rule);
std::string_view word(core::supervision::AlertClass alert_class);
std::string_view word(core::supervision::AlertStatus status);
std::string_view word(core::supervision::AlertOutcome outcome);
std::string_view word(core::report::Search search);
std::string_view word(core::report::Doubt doubt);
std::string_view word(core::report::Concern concern);
std::string_view word(core::scoring::Grade grade);

}  // namespace gzl::documents

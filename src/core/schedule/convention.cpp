#include "core/schedule/convention.hpp"

#include "base/check.hpp"

namespace gzl::core::schedule {

namespace {

Convention declining(DayBasis basis, Recalculation recalculation) {
    return {.method = Method::declining,
            .day_basis = basis,
            .rounding_place = RoundingPlace::segment,
            .half = HalfRule::half_even,
            .payment_multiple = Money(100),
            .recalculation = recalculation,
            .early_money = EarlyMoney::reduce_payment};
}

Convention progressive(DayBasis basis) {
    return {.method = Method::progressive,
            .day_basis = basis,
            .half = HalfRule::half_even,
            .early_money = EarlyMoney::next_dues,
            .order = Order::principal_first};
}

Convention of(Preset preset) {
    switch (preset) {
        case Preset::guanzhilian:
            return {
                .method = Method::account, .day_basis = DayBasis::actual_360, .recalculation = Recalculation::daily};
        case Preset::flat: {
            Convention flat = declining(DayBasis::period, Recalculation::none);
            flat.interest = InterestKind::flat;
            return flat;
        }
        case Preset::declining_period:
            return declining(DayBasis::period, Recalculation::none);
        case Preset::declining_daily_365:
            return declining(DayBasis::actual_365, Recalculation::none);
        case Preset::declining_recalculated:
            return declining(DayBasis::actual_365, Recalculation::daily);
        case Preset::progressive_30_360:
            return progressive(DayBasis::whole_months);
        case Preset::progressive_actual_actual:
            return progressive(DayBasis::actual_actual_end);
        case Preset::progressive_actual_365:
            return progressive(DayBasis::actual_365);
        case Preset::progressive_actual_360:
            return progressive(DayBasis::actual_360);
    }
    CHECK_THAT(false);
    return {};
}

template <class T>
void replace(T& choice, const std::optional<T>& given) {
    if (given) choice = *given;
}

}  // namespace

Convention convention_of(const Choices& choices) {
    Convention convention = of(choices.preset.value_or(Preset::guanzhilian));
    replace(convention.method, choices.method);
    replace(convention.day_basis, choices.day_basis);
    replace(convention.rounding_place, choices.rounding_place);
    replace(convention.half, choices.half);
    replace(convention.payment_multiple, choices.payment_multiple);
    replace(convention.interest, choices.interest);
    replace(convention.recalculation, choices.recalculation);
    replace(convention.early_money, choices.early_money);
    replace(convention.order, choices.order);
    replace(convention.pay_off_until, choices.pay_off_until);
    replace(convention.interest_on_interest, choices.interest_on_interest);
    replace(convention.settlement, choices.settlement);
    return convention;
}

}  // namespace gzl::core::schedule

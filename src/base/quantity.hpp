// Quantities that know their unit. The number inside is always an integer; + and − are checked, and division exists
// only through a named rounding (base/rounding.hpp).
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "base/check.hpp"

namespace gzl {

// JSON numbers stay exact in every client up to 2^53 − 1, so nothing larger is ever recorded or accepted.
inline constexpr std::int64_t kMaxExactInteger = 9'007'199'254'740'991;

template <class Unit>
class Quantity {
  public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(std::int64_t value) : value_(value) {}

    static constexpr Quantity zero() { return Quantity(); }
    constexpr std::int64_t value() const { return value_; }
    constexpr bool is_positive() const { return value_ > 0; }

    friend constexpr Quantity operator+(Quantity a, Quantity b) {
        std::int64_t sum = 0;
        CHECK_THAT(!__builtin_add_overflow(a.value_, b.value_, &sum));
        return Quantity(sum);
    }
    friend constexpr Quantity operator-(Quantity a, Quantity b) {
        std::int64_t difference = 0;
        CHECK_THAT(!__builtin_sub_overflow(a.value_, b.value_, &difference));
        return Quantity(difference);
    }
    constexpr Quantity& operator+=(Quantity other) { return *this = *this + other; }
    constexpr Quantity& operator-=(Quantity other) { return *this = *this - other; }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

  private:
    std::int64_t value_ = 0;
};

struct FenUnit {
    static constexpr std::string_view kSuffix = "_fen";
};
struct KilogramUnit {
    static constexpr std::string_view kSuffix = "_kg";
};
struct PpmUnit {
    static constexpr std::string_view kSuffix = "_ppm";
};
struct FenPerTonneUnit {
    static constexpr std::string_view kSuffix = "_fen_per_tonne";
};

using Money = Quantity<FenUnit>;          // fen; 100 fen = 1 yuan
using Weight = Quantity<KilogramUnit>;    // kg
using RatePpm = Quantity<PpmUnit>;        // parts per million, of a whole or per year: 3.2 % = 32 000
using Price = Quantity<FenPerTonneUnit>;  // fen per tonne

}  // namespace gzl

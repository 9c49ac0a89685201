// Tables for tests, made by rule: the same on every machine.
#pragma once

#include <string>

#include "scoring/prepare.hpp"
#include "scoring/read_table.hpp"

namespace gzl::scoring {

// `rows` firms: "risk" makes the default more likely, "noise" does nothing, "kind" is a category of which "c" is risky,
// "empty" has no value, "same" one value. About a quarter are bad.
inline std::string county_csv(int rows) {
    std::string text = "firm,risk,noise,kind,empty,same,bad\n";
    std::uint64_t state = 7;
    const auto dice = [&state](std::uint64_t sides) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33) % sides;
    };
    for (int row = 0; row < rows; ++row) {
        const auto risk = dice(100);
        const auto kind = dice(3);
        const bool bad = dice(200) < risk + (kind == 2 ? 40 : 0) && dice(2) == 0;
        text += "f" + std::to_string(row) + "," + (dice(20) == 0 ? "" : std::to_string(risk)) + "," +
                std::to_string(dice(1000)) + "," + std::string(1, static_cast<char>('a' + kind)) + ",,x," +
                (bad ? "1" : "0") + "\n";
    }
    return text;
}

}  // namespace gzl::scoring

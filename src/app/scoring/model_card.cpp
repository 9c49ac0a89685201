#include "app/scoring/model_card.hpp"

#include <array>
#include <cstdio>

#include "scoring/feature_words.hpp"

namespace gzl::app::scoring {

using namespace gzl::scoring;

namespace {

template <class... Args>
std::string format(const char* form, Args... args) {
    std::array<char, 512> text{};
    std::snprintf(text.data(), text.size(), form, args...);
    return text.data();
}

const char* in(CardLanguage language, const char* zh, const char* en) {
    return language == CardLanguage::zh ? zh : en;
}

struct Line {
    const char* zh;
    const char* en;
    double Measures::*value;
    double constant;  // what always giving the same answer reaches
};

std::string number(double value) {
    return format("%.4f", value);
}

std::string bin_text(const BinnedFeature& feature, std::size_t bin) {
    if (bin >= feature.bins.size()) return "缺失 missing";
    const Bin& found = feature.bins[bin];
    if (found.level) return *found.level;
    if (!found.up_to) return bin == 0 ? "…" : format("> %.6g", *feature.bins[bin - 1].up_to);
    return format("≤ %.6g", *found.up_to);
}

std::string scorecard_text(const Scorecard& card) {
    std::string text = format("| 起始分 base | | | | %lld |\n", static_cast<long long>(card.base_points));
    for (const BinnedFeature& feature : card.features)
        for (std::size_t bin = 0; bin <= feature.bins.size(); ++bin) {
            const Bin& found = bin_at(feature, bin);
            if (bin == feature.bins.size() && found.rows == 0) continue;
            const FeatureWords words = words_of(feature.name);
            const std::string name = words.zh == words.en ? words.en : words.zh + " " + words.en;
            text += format("| %s | %s | %lld | %lld | %+lld |\n", bin == 0 ? name.c_str() : "",
                           bin_text(feature, bin).c_str(), static_cast<long long>(found.rows),
                           static_cast<long long>(found.bads), static_cast<long long>(found.points));
        }
    return text;
}

std::string card_in(const Model& model, CardLanguage language) {
    const Origin& origin = model.origin;
    std::string text = format(in(language, "# 模型卡:%s 版本 %s\n\n", "# Model card: %s, version %s\n\n"),
                              model.name.c_str(), model.version.c_str());
    text += format(in(language, "- 数据:%lld 行,其中违约 %lld(%.2f%%);SHA-256 %s\n- 目标:%s = %s 为违约\n- 方法:%s\n",
                      "- Data: %lld rows, %lld of them defaults (%.2f %%); SHA-256 %s\n- Target: %s = %s is a default\n"
                      "- Protocol: %s\n"),
                   static_cast<long long>(origin.rows), static_cast<long long>(origin.bads),
                   100.0 * static_cast<double>(origin.bads) / static_cast<double>(origin.rows), origin.data.c_str(),
                   origin.target.c_str(), origin.bad_value.c_str(), origin.protocol.c_str());
    text += format(in(language, "- 挑战者:%zu 棵树,深度 %d,%s\n", "- Challenger: %zu trees of depth %d, %s\n"),
                   model.trees.roots.size(), model.grown.depth,
                   model.grown.monotone ? in(language, "单调约束", "monotone") : in(language, "无单调约束", "free"));
    for (const std::string& note : model.notes) text += "- " + note + "\n";
    text += "\n" + measures_text(model.validation, language);
    text += in(language,
               "\n准确率单独说明不了什么:永远回答多数类也能达到上表的“恒定回答”一列。能说明问题的是 "
               "AUC、KS、平均精度与校准误差。\n"
               "评分仅供参考,不利评分不会单独导致拒绝(C3)。\n\n## 评分卡\n\n| 特征 | 分箱 | 行数 | 违约 | 分值 "
               "|\n|---|---|---:|---:|---:|\n",
               "\nAccuracy alone says nothing: always giving the more frequent answer reaches the column \"constant\". "
               "What tells is"
               " AUC, KS, average precision and the calibration.\nA score advises; an adverse one never refuses alone "
               "(C3).\n\n"
               "## Scorecard\n\n| feature | bin | rows | bad | points |\n|---|---|---:|---:|---:|\n");
    return text + scorecard_text(model.scorecard);
}

}  // namespace

std::string measures_text(const Validation& validation, CardLanguage language) {
    const Measures& card = validation.scorecard;
    const Measures& trees = validation.trees;
    if (card.rows == 0) return "";
    const double share = static_cast<double>(card.bads) / static_cast<double>(card.rows);
    const std::array lines{
        Line{"AUC(合并)", "AUC, all rows together", &Measures::auc, 0.5},
        Line{"KS", "KS", &Measures::ks, 0},
        Line{"平均精度", "average precision", &Measures::average_precision, share},
        Line{"Brier 分数", "Brier score", &Measures::brier, card.brier_of_the_mean},
        Line{"校准误差", "calibration error", &Measures::calibration_error, 0},
        Line{"准确率", "accuracy", &Measures::accuracy, card.majority_rate},
    };
    std::string text = in(language, "| 指标 | 评分卡 | 树模型 | 恒定回答 |\n|---|---:|---:|---:|\n",
                          "| measure | scorecard | trees | constant |\n|---|---:|---:|---:|\n");
    text += format("| %s | %s | %s | 0.5000 |\n", in(language, "AUC(各折平均)", "AUC, mean of the folds"),
                   number(validation.scorecard_auc).c_str(), number(validation.trees_auc).c_str());
    for (const Line& line : lines)
        text += format("| %s | %s | %s | %s |\n", in(language, line.zh, line.en), number(card.*line.value).c_str(),
                       number(trees.*line.value).c_str(), number(line.constant).c_str());
    return text;
}

std::string model_card(const Model& model, CardLanguage language) {
    if (language != CardLanguage::both) return card_in(model, language);
    return card_in(model, CardLanguage::zh) + "\n" + card_in(model, CardLanguage::en);
}

}  // namespace gzl::app::scoring

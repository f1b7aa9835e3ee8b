// SPDX-License-Identifier: Apache-2.0
//
// A main for fuzzers without libFuzzer: `fuzz_NAME MUTATIONS PATH…` runs every file of the corpus, then so many inputs
// made from them, the same ones in every run. Before each run the input is written to `fuzz_NAME.input` in the working
// folder: after a crash `fuzz_NAME 0 fuzz_NAME.input` repeats it.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// libFuzzer prescribes this name and this signature.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestInput = 64 << 10;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The contents of all files named or lying in a folder named, in the order of their names.
std::vector<std::string> read_corpus(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    if (!fs::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(path)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> corpus;
  std::transform(files.begin(), files.end(), std::back_inserter(corpus), content);
  return corpus;
}

/// Makes new inputs of those of the corpus. Only the engine's own numbers are used: the standard's distributions
/// differ between libraries.
class Mutator {
 public:
  explicit Mutator(const std::vector<std::string>& corpus) : corpus_(corpus) {}

  std::string next() {
    std::string input = corpus_[below(corpus_.size())];
    const std::size_t changes = 1 + below(4);
    for (std::size_t i = 0; i < changes; ++i) change(input);
    input.resize(std::min(input.size(), kLongestInput));
    return input;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(random_() % limit); }

  void change(std::string& input) {
    const std::size_t at = below(input.size() + 1);
    const std::size_t length = below(std::min<std::size_t>(input.size() - at, 64) + 1);
    switch (below(6)) {
      case 0:
        if (at < input.size()) input[at] = static_cast<char>(below(256));
        break;
      case 1:
        input.erase(at, length);
        break;
      case 2:
        input.insert(at, input.substr(at, length));
        break;
      case 3:
        input.insert(at, kPieces[below(std::size(kPieces))]);
        break;
      case 4:
        input.resize(at);
        break;
      default:
        splice(input, at);
        break;
    }
  }

  void splice(std::string& input, std::size_t at) {
    const std::string& other = corpus_[below(corpus_.size())];
    const std::size_t from = below(other.size() + 1);
    input.insert(at, other.substr(from, below(256)));
  }

  /// What breaks readers of text: ends of lines, ends of UTF-8, marks that count as letters, quotes, brackets.
  // clang-format off
  static constexpr std::string_view kPieces[] = {
      "\n", "\r\n", "\t", "\f", " ", ".", "'", "-", "|", "/", "#", "(", ")", "*", "\"", "\\", "{", "}", "\\u0000", "\\ud800",
      "\xC3", "\xE2\x80", "\xF0\x9F\x98", "\xC2\xAD", "\xCC\x81", "\xE2\x80\x99", "\xFF\xFE", "\xEF\xBB\xBF", "\xED\xA0\x80",
      std::string_view("\0", 1)};
  // clang-format on

  const std::vector<std::string>& corpus_;
  std::mt19937_64 random_{20240229};
};

class Runner {
 public:
  explicit Runner(std::string input_file) : input_file_(std::move(input_file)) {}

  void run(const std::string& input) const {
    std::ofstream(input_file_, std::ios::binary | std::ios::trunc) << input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  }

 private:
  std::string input_file_;
};

void fuzz(const std::string& name, std::size_t mutations, const std::vector<fs::path>& paths) {
  const std::vector<std::string> corpus = read_corpus(paths);
  if (corpus.empty()) throw std::runtime_error("the corpus is empty");
  const Runner runner(name + ".input");
  for (const std::string& input : corpus) runner.run(input);
  Mutator mutator(corpus);
  for (std::size_t i = 0; i < mutations; ++i) runner.run(mutator.next());
  std::cout << name << ": " << corpus.size() << " files and " << mutations << " mutations\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv, argv + argc);
  if (arguments.size() < 3) {
    std::cerr << "usage: " << arguments.front() << " MUTATIONS PATH...\n";
    return 2;
  }
  try {
    fuzz(fs::path(arguments[0]).filename().string(), std::stoul(arguments[1]),
         {arguments.begin() + 2, arguments.end()});
  } catch (const std::exception& error) {
    std::cerr << arguments.front() << ": " << error.what() << '\n';
    return 1;
  }
  return 0;
}

# SPDX-License-Identifier: Apache-2.0
#
# How a unit test, a golden test, a sample and a fuzzer are made and entered in CTest.

# gazet_unit_test(ROOM SOURCES… [ROOMS …] [LIBRARIES …]): the executable unit_ROOM and the test unit.ROOM.
# ROOMS are rooms of src/ (text, input, …) that the tests call; LIBRARIES are other targets, such as ICU::uc.
function(gazet_unit_test room)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;ROOMS;LIBRARIES")
  list(TRANSFORM test_ROOMS PREPEND gazet_)
  add_executable(unit_${room} ${test_SOURCES})
  target_link_libraries(unit_${room} PRIVATE gazet_catch ${test_ROOMS} ${test_LIBRARIES})
  if(TARGET gazet_precompiled_tests)
    target_precompile_headers(unit_${room} REUSE_FROM gazet_precompiled_tests)
  endif()
  add_test(NAME unit.${room} COMMAND unit_${room} --rng-seed 1)
  set_tests_properties(unit.${room} PROPERTIES LABELS unit TIMEOUT 300)
endfunction()

# gazet_golden_test(CASE): the test golden.CASE, which runs the folder CASE as tests/golden/run_case.sh describes.
function(gazet_golden_test case)
  add_test(NAME golden.${case}
    COMMAND sh "${PROJECT_SOURCE_DIR}/tests/golden/run_case.sh"
      "$<TARGET_FILE:gazet>" "${CMAKE_CURRENT_SOURCE_DIR}/${case}" "${CMAKE_CURRENT_BINARY_DIR}/${case}")
  set_tests_properties(golden.${case} PROPERTIES LABELS golden TIMEOUT 120)
endfunction()

# gazet_sample(FILE): the test sample.FILE: the records of FILE are those of expected/NAME.tsv, known faults aside.
function(gazet_sample file)
  add_test(NAME sample.${file}
    COMMAND Python3::Interpreter -B "${PROJECT_SOURCE_DIR}/tests/samples/check_sample.py"
      "$<TARGET_FILE:gazet>" "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  set_tests_properties(sample.${file} PROPERTIES LABELS sample TIMEOUT 120)
endfunction()

# gazet_complete_list(TEST PATTERNS … LISTED …): TEST fails when a file or folder here matches one of the patterns and
# is not listed, or the other way round. The lists of tests are written by hand; this keeps them whole.
function(gazet_complete_list test)
  cmake_parse_arguments(PARSE_ARGV 1 list "" "" "PATTERNS;LISTED")
  list(JOIN list_PATTERNS "," patterns)
  list(JOIN list_LISTED "," listed)
  add_test(NAME ${test}
    COMMAND "${CMAKE_COMMAND}" "-DFOLDER=${CMAKE_CURRENT_SOURCE_DIR}" "-DPATTERNS=${patterns}" "-DLISTED=${listed}"
      -P "${PROJECT_SOURCE_DIR}/cmake/check_list.cmake")
endfunction()

# gazet_fuzzer(NAME SOURCES… [ROOMS …] [LIBRARIES …]): the executable fuzz_NAME of a file with LLVMFuzzerTestOneInput,
# and the test fuzz.NAME over the folder corpus/NAME. It has a plain main, which adds mutations that are the same in
# every run; with clang and -DGAZET_LIBFUZZER=ON it has libFuzzer's.
function(gazet_fuzzer name)
  cmake_parse_arguments(PARSE_ARGV 1 fuzz "" "" "SOURCES;ROOMS;LIBRARIES")
  list(TRANSFORM fuzz_ROOMS PREPEND gazet_)
  add_executable(fuzz_${name} ${fuzz_SOURCES})
  target_include_directories(fuzz_${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/unit")
  target_link_libraries(fuzz_${name} PRIVATE gazet_fuzz_main gazet_nouns ${fuzz_ROOMS} ${fuzz_LIBRARIES})
  if(GAZET_LIBFUZZER)
    add_test(NAME fuzz.${name} COMMAND fuzz_${name} -runs=500 -seed=1 "${CMAKE_CURRENT_BINARY_DIR}/found/${name}"
      "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}")
    file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/found/${name}")
  else()
    add_test(NAME fuzz.${name} COMMAND fuzz_${name} 500 "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}")
  endif()
  set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz TIMEOUT 300)
endfunction()

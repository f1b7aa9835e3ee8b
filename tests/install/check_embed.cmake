# SPDX-License-Identifier: Apache-2.0
#
# cmake -DBUILD=… -DWORK=… -DSAMPLES=… -DPYTHON=… [-DPREFIX=…] -P check_embed.cmake: installs into WORK, builds the examples
# of samples/embed against that tree alone, with find_package and with pkg-config, and compares what they print. With
# PREFIX the examples take what is installed there.

file(REMOVE_RECURSE "${WORK}")
set(prefix "${PREFIX}")
if(NOT prefix)
  set(prefix "${WORK}/tree")
  execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endif()

# expect(NAME EXPECTED COMMAND…)
function(expect name expected)
  execute_process(COMMAND ${ARGN} INPUT_FILE "${SAMPLES}/coup.txt" OUTPUT_VARIABLE printed ERROR_VARIABLE complaint
    RESULT_VARIABLE status WORKING_DIRECTORY "${WORK}")
  if(NOT status EQUAL 0 OR NOT printed MATCHES "${expected}")
    message(SEND_ERROR "${name}: status ${status}\n${complaint}${printed}expected: ${expected}")
  endif()
endfunction()

execute_process(COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${SAMPLES}/embed" -B "${WORK}/build" "-DCMAKE_PREFIX_PATH=${prefix}"
  -DCMAKE_BUILD_TYPE=Release OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${WORK}/build" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

file(WRITE "${WORK}/own.tsv" "type\tname\tcountry\nplace\tKouma\tZZ\n")
set(text "Malian troops left Kidal, the United Nations said.")
set(expected_names "^Malian\tgroup\t[^\n]+\nKidal\tplace\t[^\n]+\nUnited Nations\torganisation\t[^\n]+\n$")
expect("C++" "^[A-Z][A-Z] [0-9]+\n" "${WORK}/build/countries")
expect("C" "${expected_names}" "${WORK}/build/names" "${text}")

# pkg-config, which finds the library's folder whatever its name.
file(GLOB_RECURSE pc_file "${prefix}/lib*/gazet.pc")
cmake_path(GET pc_file PARENT_PATH pc_folder)
set(ENV{PKG_CONFIG_PATH} "${pc_folder}")
cmake_path(GET pc_folder PARENT_PATH library_folder)
set(ENV{LD_LIBRARY_PATH} "${library_folder}")
execute_process(COMMAND sh -c "cc -Wall -Wextra -Werror -o names '${SAMPLES}/embed/names.c' $(pkg-config --cflags --libs gazet)"
  WORKING_DIRECTORY "${WORK}" COMMAND_ERROR_IS_FATAL ANY)
expect("C with pkg-config" "${expected_names}" "${WORK}/names" "${text}")
expect("Python" "^[0-9]+ [^\n]+\n" "${PYTHON}" -B "${SAMPLES}/embed/mentions.py")

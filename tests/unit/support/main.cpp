// SPDX-License-Identifier: Apache-2.0
//
// Catch2 2 is a header only: this one file holds its implementation and its main. Version 3 brings both as a library.

#define CATCH_CONFIG_MAIN
#include "support/catch.h"

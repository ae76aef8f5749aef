package io.github.fargatealloy.alloy.syntax;

/** What stands for a value. */
public sealed interface Expression extends Node
    permits Literal,
        Identifier,
        ArrayExpression,
        ObjectExpression,
        AccessExpression,
        IndexExpression,
        CallExpression,
        UnaryExpression,
        BinaryExpression,
        ParenthesizedExpression {}

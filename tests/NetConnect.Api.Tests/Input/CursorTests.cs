using FsCheck;
using FsCheck.Fluent;
using NetConnect.Api.Input;

namespace NetConnect.Api.Tests.Input;

public class CursorTests
{
    [Fact]
    public void TryRead_WhatWasWritten_ComesBack()
    {
        Prop.ForAll<Guid>(id => Cursor.TryReadId(Cursor.Write(id.ToString("D")), out var after) && after == id.ToString("D"))
            .QuickCheckThrowOnFailure();
        Prop.ForAll<NonNegativeInt>(position =>
            Cursor.TryReadPosition(Cursor.Write($"{position.Get}"), out var after) && after == $"{position.Get}").QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TryRead_AnyOtherText_IsRefusedNotThrown() => Prop.ForAll<NonNull<string>>(text =>
        !Cursor.TryReadId(text.Get, out _) && !Cursor.TryReadPosition("!" + text.Get, out _)).QuickCheckThrowOnFailure();
}

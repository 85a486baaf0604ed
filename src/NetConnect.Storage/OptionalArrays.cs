using System.Collections.Immutable;

namespace NetConnect.Storage;

internal static class OptionalArrays
{
    /// <summary>A default array where none was meant: a record's initialiser can be bypassed.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;
}

using System.Collections.Immutable;
using System.Reflection;

namespace NetConnect.Kernel;

/// <summary>How the collections of documents are compared: by their items, in their order.</summary>
internal static class Structure
{
    public static MethodInfo? ForCollection(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var name = definition == typeof(ImmutableArray<>) ? nameof(Arrays)
            : definition == typeof(ImmutableSortedSet<>) ? nameof(Sets)
            : definition == typeof(ImmutableSortedDictionary<,>) ? nameof(Dictionaries)
            : definition == typeof(Dictionary<,>) ? nameof(Unordered)
            : definition == typeof(Nullable<>) ? nameof(Nullables)
            : null;
        return name is null
            ? null
            : typeof(Structure).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type.GetGenericArguments());
    }

    private static bool Nullables<T>(T? one, T? other)
        where T : struct => one is { } left && other is { } right ? StructureOf<T>.AreEqual(left, right) : one is null && other is null;

    private static bool Arrays<T>(ImmutableArray<T> one, ImmutableArray<T> other)
    {
        if (one == other)
            return true;
        if (one.IsDefault || other.IsDefault || one.Length != other.Length)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (!StructureOf<T>.AreEqual(one[i], other[i]))
                return false;
        }

        return true;
    }

    private static bool Sets<T>(ImmutableSortedSet<T>? one, ImmutableSortedSet<T>? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Count == other.Count && one.SequenceEqual(other));

    private static bool Dictionaries<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue>? one, ImmutableSortedDictionary<TKey, TValue>? other)
        where TKey : notnull => ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Count == other.Count && Entries(one, other));

    private static bool Unordered<TKey, TValue>(Dictionary<TKey, TValue>? one, Dictionary<TKey, TValue>? other)
        where TKey : notnull => ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Count == other.Count
            && one.All(left => other.TryGetValue(left.Key, out var right) && StructureOf<TValue>.AreEqual(left.Value, right)));

    private static bool Entries<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue> one, ImmutableSortedDictionary<TKey, TValue> other)
        where TKey : notnull
    {
        using var right = other.GetEnumerator();
        foreach (var left in one)
        {
            if (!right.MoveNext() || !left.Key.Equals(right.Current.Key) || !StructureOf<TValue>.AreEqual(left.Value, right.Current.Value))
                return false;
        }

        return true;
    }
}

using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace NetConnect.Kernel;

/// <summary>Compares documents field by field, without writing them as text; made once per type.</summary>
/// <remarks>Every type that documents are made of has to be one that it can tell by its content (<c>CanonicalTests</c>).</remarks>
internal static class StructureOf<T>
{
    public static readonly Func<T, T, bool> AreEqual = Make();

    private static Func<T, T, bool> Make()
    {
        var type = typeof(T);
        if (type.IsGenericType && Structure.ForCollection(type) is { } method)
            return method.CreateDelegate<Func<T, T, bool>>();
        if (type == typeof(JsonElement))
            return (Func<T, T, bool>)(object)(Func<JsonElement, JsonElement, bool>)JsonElement.DeepEquals;
        return IsDocument(type) ? ByFields(type) : EqualityComparer<T>.Default.Equals;
    }

    private static bool IsDocument(Type type) =>
        type is { IsClass: true, IsSealed: true } && type.Namespace?.StartsWith("NetConnect.", StringComparison.Ordinal) == true;

    private static Func<T, T, bool> ByFields(Type type)
    {
        var (one, other) = (Expression.Parameter(type), Expression.Parameter(type));
        var isNone = Expression.Constant(null, typeof(object));
        var same = Expression.ReferenceEqual(one, other);
        var both = Expression.AndAlso(Expression.ReferenceNotEqual(one, isNone), Expression.ReferenceNotEqual(other, isNone));
        var fields = FieldsOf(type).Aggregate((Expression)both, (all, field) => Expression.AndAlso(all, Compare(field, one, other)));
        return Expression.Lambda<Func<T, T, bool>>(Expression.OrElse(same, fields), one, other).Compile();
    }

    private static InvocationExpression Compare(FieldInfo field, Expression one, Expression other) => Expression.Invoke(
        Expression.Field(null, typeof(StructureOf<>).MakeGenericType(field.FieldType), nameof(AreEqual)),
        Expression.Field(one, field),
        Expression.Field(other, field));

    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var field in at.GetFields(own))
                yield return field;
        }
    }
}

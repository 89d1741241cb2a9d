"""Everything that can be said about a question: QST001 to QST099.

QST009 said that a type was planned; all types are there now.
"""

from __future__ import annotations

from scormbuild.questions.findings.answers import (
    AcceptsNothing,
    AllAnswersCorrect,
    EmptyAnswer,
    EmptyGap,
    FaultyDropDown,
    GapInWrongPlace,
    IdenticalAnswers,
    ManyAnswers,
    NoCorrectAnswer,
    NoGap,
    SelectionImpossible,
    SeveralCorrectAnswers,
    TooFewAnswers,
    TooManyAnswers,
)
from scormbuild.questions.findings.areas import (
    AreaOutsidePicture,
    AreasOverlap,
    AreaWithoutShape,
    NoPictureForAreas,
)
from scormbuild.questions.findings.gaps import AlternativesEscaped
from scormbuild.questions.findings.numbers import (
    NumberInGroups,
    NumberOutOfBounds,
    NumberWithoutAnswer,
    PointsDoNotCount,
    PointsTooFine,
    RangeReversed,
)
from scormbuild.questions.findings.texts import WordsReversed
from scormbuild.questions.findings.types import UnknownQuestionType
from scormbuild.questions.findings.writing import (
    AnswerWithoutBox,
    FeedbackHasNoAnswer,
    NotPartOfQuestion,
    QuestionWithoutAnswer,
    QuestionWithoutPrompt,
    SaidTwice,
    TextAfterAnswers,
    TwoKindsOfAnswer,
    TypeContradictsAnswer,
    UnknownFeedback,
    YamlPartNotTable,
)

__all__ = [
    "AcceptsNothing",
    "AllAnswersCorrect",
    "AlternativesEscaped",
    "AnswerWithoutBox",
    "AreaOutsidePicture",
    "AreaWithoutShape",
    "AreasOverlap",
    "EmptyAnswer",
    "EmptyGap",
    "FaultyDropDown",
    "FeedbackHasNoAnswer",
    "GapInWrongPlace",
    "IdenticalAnswers",
    "ManyAnswers",
    "NoCorrectAnswer",
    "NoGap",
    "NoPictureForAreas",
    "NotPartOfQuestion",
    "NumberInGroups",
    "NumberOutOfBounds",
    "NumberWithoutAnswer",
    "PointsDoNotCount",
    "PointsTooFine",
    "QuestionWithoutAnswer",
    "QuestionWithoutPrompt",
    "RangeReversed",
    "SaidTwice",
    "SelectionImpossible",
    "SeveralCorrectAnswers",
    "TextAfterAnswers",
    "TooFewAnswers",
    "TooManyAnswers",
    "TwoKindsOfAnswer",
    "TypeContradictsAnswer",
    "UnknownFeedback",
    "UnknownQuestionType",
    "WordsReversed",
    "YamlPartNotTable",
]
